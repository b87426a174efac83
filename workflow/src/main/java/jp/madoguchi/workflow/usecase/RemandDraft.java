package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Sends a draft back (差戻し) to a named step. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class RemandDraft {
    private final CaseAccess access;
    private final Reviews reviews;
    private final DecidingPower power;
    private final ApplicationLifecycle lifecycle;
    private final CaseStep step;
    private final OwnSteps ownSteps;
    private final Clock clock;

    @Inject
    RemandDraft(
            CaseAccess access,
            Reviews reviews,
            DecidingPower power,
            ApplicationLifecycle lifecycle,
            CaseStep step,
            OwnSteps ownSteps,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.power = power;
        this.lifecycle = lifecycle;
        this.step = step;
        this.ownSteps = ownSteps;
        this.clock = clock;
    }

    /**
     * Remands to a named step; returns the new case version.
     *
     * @param to {@link ApprovalStep#DRAFTING}, or a step of the chain that approved before
     */
    public long remand(Official actor, ApplicationId id, long caseVersion, String to, String comment)
            throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.APPROVER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Draft draft = reviews.lastDraft(id).orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
        ownSteps.requireNone(application);
        power.require(actor, application, draft);
        String from = draft.step();
        if (draft.remand(actor.id(), to, comment, now)) {
            application.remand(now);
            lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED);
        } else {
            application.approveLevel(now);
            lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED_TO_STEP);
        }
        return step.done(application, JournalAct.DRAFT_REMANDED, actor, from + " to " + to);
    }
}
