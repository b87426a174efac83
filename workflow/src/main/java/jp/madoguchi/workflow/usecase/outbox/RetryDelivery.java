package jp.madoguchi.workflow.usecase.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.DeadLetter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Shows an administrator what does not get out of the outbox, and sets it going again. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RetryDelivery {
    private static final int MOST = 200;

    private final Outbox outbox;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    RetryDelivery(Outbox outbox, JournalWriter journal, Clock clock) {
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** What failed and is not delivered, the dead ones first, at most 200. */
    public List<DeadLetter> undelivered(Official actor) throws Forbidden {
        requireAdministrator(actor);
        return outbox.undelivered(actor.agency(), MOST);
    }

    /** Tries a message again, now; a mail keeps its Message-ID. */
    public void retry(Official actor, long id) throws RuleViolation {
        requireAdministrator(actor);
        if (!outbox.retry(actor.agency(), id, clock.instant())) {
            throw new NotFound();
        }
        journal.record(actor.agency(), JournalAct.DELIVERY_RETRIED, actor, String.valueOf(id));
    }

    private static void requireAdministrator(Official actor) throws Forbidden {
        if (!actor.holdsAnywhere(Role.ADMINISTRATOR)) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
    }
}
