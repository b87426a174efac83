package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The clerical intake record (受付): review begins, and with it what the procedure names: opinions of
 * other offices, a public inspection. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RecordIntake {
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final ApplicationLifecycle lifecycle;
    private final SideBranches branches;
    private final PublicInspectionDesk inspections;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    RecordIntake(
            CaseAccess access,
            ProcedureCatalogue catalogue,
            ApplicationLifecycle lifecycle,
            SideBranches branches,
            PublicInspectionDesk inspections,
            CaseStep step,
            Clock clock) {
        this.catalogue = catalogue;
        this.branches = branches;
        this.inspections = inspections;
        this.access = access;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    /** Records; returns the new case version. */
    public long record(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.recordIntake(now);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED);
        branches.askAsRuled(
                application, catalogue.version(application.procedure()).definition(), now);
        inspections.intakeRecorded(application, now);
        return step.done(application, JournalAct.INTAKE_RECORDED, actor, "");
    }
}
