package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Takes a case on (担当になる). */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ClaimCase {
    private final CaseAccess access;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ClaimCase(CaseAccess access, CaseStep step, Clock clock) {
        this.access = access;
        this.step = step;
        this.clock = clock;
    }

    /** Claims; returns the new case version. */
    public long claim(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER, Role.APPROVER);
        application.claim(actor.id(), clock.instant());
        return step.done(application, JournalAct.CASE_CLAIMED, actor, "");
    }
}
