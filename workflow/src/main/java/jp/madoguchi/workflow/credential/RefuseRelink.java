package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The counter does not find that the older account is this person's; both accounts stay as they are. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RefuseRelink {
    private final RelinkDesk desk;
    private final Relinks relinks;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    RefuseRelink(RelinkDesk desk, Relinks relinks, JournalWriter journal, Clock clock) {
        this.desk = desk;
        this.relinks = relinks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refuses. */
    public void refuse(Official actor, String number) throws RuleViolation {
        Relink request = desk.lock(actor, number);
        relinks.ended(request.id(), actor.agency(), RelinkState.REFUSED, actor.id(), clock.instant());
        journal.record(actor.agency(), JournalAct.RELINK_REFUSED, actor, request.id() + ", " + request.newer());
    }
}
