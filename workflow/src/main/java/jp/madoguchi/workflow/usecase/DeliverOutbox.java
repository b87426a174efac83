package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Delivers what is due in the outbox; run by a timer and woken after each commit that wrote to it. */
@Singleton
public class DeliverOutbox {
    private static final Logger LOG = System.getLogger(DeliverOutbox.class.getName());

    private final DeliverNext next;

    @Inject
    DeliverOutbox(DeliverNext next) {
        this.next = next;
    }

    /** Delivers until nothing is due; returns how many. */
    public int deliver() {
        return deliver(EnumSet.allOf(OutboxKind.class));
    }

    /** Delivers until nothing of these kinds is due; returns how many. One failure does not stop the others. */
    public int deliver(Set<OutboxKind> kinds) {
        int delivered = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<OutboxMessage> message = next.deliver(kinds);
                if (message.isEmpty()) {
                    return delivered;
                }
                delivered++;
            } catch (DeliveryFailed failure) {
                Level level = failure.getCause() instanceof NotYet ? Level.DEBUG : Level.WARNING;
                LOG.log(level, "Delivery failed, will be tried again: " + failure.getMessage(), failure);
                next.failed(failure);
            }
        }
        return delivered;
    }
}
