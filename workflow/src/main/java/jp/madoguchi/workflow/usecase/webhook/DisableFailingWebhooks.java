package jp.madoguchi.workflow.usecase.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.webhook.Subscriptions;

/** Ends subscriptions to which nothing got through any more, from the first message to its last attempt. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DisableFailingWebhooks {
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    DisableFailingWebhooks(Subscriptions subscriptions, Outbox outbox, JournalWriter journal, Clock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Disables them, has their owners told by mail, and says how many there were. */
    public int disable() {
        List<Subscriptions.Failing> failing = subscriptions.failing();
        Instant now = clock.instant();
        for (Subscriptions.Failing found : failing) {
            subscriptions.disable(found.id(), now);
            journal.record(
                    found.agency(), JournalAct.WEBHOOK_DISABLED, found.id().toString());
            outbox.add(found.agency(), OutboxKind.WEBHOOK_DISABLED, found.id().toString(), found.application(), now);
        }
        return failing.size();
    }
}
