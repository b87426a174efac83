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
import jp.madoguchi.workflow.bpmn.OwnStep;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.CompletedStep;
import jp.madoguchi.workflow.review.CompletedSteps;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Completes a step that the procedure's own process model adds; the case goes on as the model says. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class CompleteOwnStep {
    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 10_000;

    private final CaseAccess access;
    private final OwnSteps steps;
    private final CompletedSteps completed;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    CompleteOwnStep(
            CaseAccess access,
            OwnSteps steps,
            CompletedSteps completed,
            ApplicationLifecycle lifecycle,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.completed = completed;
        this.lifecycle = lifecycle;
        this.step = step;
        this.clock = clock;
    }

    /**
     * Completes; returns the new case version.
     *
     * @param element the step's id, as it was seen
     * @param note what was seen or done; needed where the outcome stands against going on
     */
    public long complete(
            Official actor, ApplicationId id, long caseVersion, String element, OwnStepOutcome outcome, String note)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.working());
        OwnStep waiting = steps.waiting(application)
                .filter(open -> open.element().equals(element))
                .orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
        if (!actor.holds(application.office(), waiting.role())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        if (!waiting.outcomes().contains(outcome)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        String text = note.strip();
        if (outcome == OwnStepOutcome.FAILED && text.isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_TOO_LONG);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = completed.of(id).size() + 1;
        completed.add(application, new CompletedStep(number, element, waiting.name(), outcome, text, actor.id(), now));
        lifecycle.complete(id, waiting, outcome);
        application.touch(now);
        return step.done(application, JournalAct.OWN_STEP_COMPLETED, actor, element + " " + outcome);
    }
}
