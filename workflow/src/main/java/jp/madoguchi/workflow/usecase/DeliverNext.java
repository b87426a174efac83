package jp.madoguchi.workflow.usecase;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Delivers one message in one transaction: taken, done and marked together or not at all. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class DeliverNext {
    private final Outbox outbox;
    private final Map<OutboxKind, Delivery> deliveries = new EnumMap<>(OutboxKind.class);
    private final Clock clock;

    @Inject
    DeliverNext(Outbox outbox, Instance<Delivery> known, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        for (Delivery delivery : known) {
            deliveries.put(delivery.kind(), delivery);
        }
        if (deliveries.size() != OutboxKind.values().length) {
            throw new IllegalStateException("Every outbox kind needs a delivery");
        }
    }

    /** Delivers the next due message of these kinds; empty if none is due. */
    Optional<OutboxMessage> deliver(Set<OutboxKind> kinds) throws DeliveryFailed {
        Optional<OutboxMessage> next = outbox.take(kinds, clock.instant());
        if (next.isEmpty()) {
            return next;
        }
        OutboxMessage message = next.get();
        try {
            Delivery delivery = deliveries.get(message.kind());
            if (delivery == null) {
                throw new IllegalStateException("No delivery for " + message.kind());
            }
            delivery.deliver(message);
            outbox.delivered(message, clock.instant());
        } catch (Exception failed) {
            throw new DeliveryFailed(message, failed);
        }
        return next;
    }

    /** Notes a failure in a transaction of its own. */
    void failed(DeliveryFailed failure) {
        if (failure.getCause() instanceof NotYet early) {
            outbox.postponed(
                    failure.message(),
                    String.valueOf(early.getMessage()),
                    early.waiting(),
                    clock.instant().plus(early.howLong()));
            return;
        }
        outbox.failed(failure.message(), failure.causes(), clock.instant());
    }
}
