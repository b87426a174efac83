package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.review.Conflicts;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;
import jp.madoguchi.workflow.usecase.CaseStep;

/**
 * A supervisor lifts a conflict of interest that was declared by mistake. Never the one who declared it: whoever said to be
 * too close to a case is not the one to say the contrary.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LiftConflict {
    private final CaseAccess access;
    private final Conflicts conflicts;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    LiftConflict(CaseAccess access, Conflicts conflicts, CaseStep step, Clock clock) {
        this.access = access;
        this.conflicts = conflicts;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Lifts; returns the new case version. The case is not given back to who had it.
     *
     * @param declarer whose declaration
     * @param reason why it was a mistake, kept in the journal with the declaration itself
     */
    public long lift(Official actor, ApplicationId id, long caseVersion, OfficialId declarer, String reason)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.SUPERVISOR);
        String kept = ConflictOfInterest.reason(reason);
        if (!conflicts.lift(id, declarer)) {
            throw new NotFound();
        }
        application.touch(clock.instant());
        return step.done(application, JournalAct.CONFLICT_LIFTED, actor, declarer.toString(), kept);
    }
}
