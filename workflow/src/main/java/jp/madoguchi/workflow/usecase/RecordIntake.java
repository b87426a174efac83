package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The clerical intake record (受付): review begins. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RecordIntake {
    private final CaseAccess access;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RecordIntake(CaseAccess access, ApplicationLifecycle lifecycle, CaseStep step, Clock clock) {
        this.access = access;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    /** Records; returns the new case version. */
    public long record(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        application.recordIntake(clock.instant());
        lifecycle.complete(id, HumanStep.RECORD_INTAKE);
        return step.done(application, JournalAct.INTAKE_RECORDED, actor, "");
    }
}
