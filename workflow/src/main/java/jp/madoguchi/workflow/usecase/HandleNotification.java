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

/**
 * Ends the clerical handling (処理) of a notification (届出). Nothing is decided: the duty was met when a notification
 * without formal defects arrived (行政手続法 art. 37).
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class HandleNotification {
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final ApplicationLifecycle lifecycle;
    private final CaseClock caseClock;
    private final CaseStep step;
    private final OwnSteps ownSteps;
    private final Clock clock;

    @Inject
    HandleNotification(
            CaseAccess access,
            ProcedureCatalogue catalogue,
            ApplicationLifecycle lifecycle,
            CaseClock caseClock,
            CaseStep step,
            OwnSteps ownSteps,
            Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.caseClock = caseClock;
        this.step = step;
        this.ownSteps = ownSteps;
        this.clock = clock;
    }

    /** Ends the handling; returns the new case version. Where a notice will be sealed, a step-up is needed. */
    public long handle(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.INTAKE, Role.REVIEWER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean sealed = !catalogue
                .version(application.procedure())
                .definition()
                .documents()
                .isEmpty();
        ownSteps.requireNone(application);
        application.handle(now);
        caseClock.stop(application, now);
        if (sealed) {
            DecisionDesk.requireStepUp(actor, now);
        }
        lifecycle.complete(id, HumanStep.HANDLE, StepOutcome.HANDLED);
        return step.done(application, JournalAct.NOTIFICATION_HANDLED, actor, "");
    }
}
