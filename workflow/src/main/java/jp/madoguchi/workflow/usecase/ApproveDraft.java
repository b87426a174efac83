package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.authority.Authority;
import jp.madoguchi.workflow.authority.LaterInspection;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Approves (決裁); the last approval creates the disposition. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ApproveDraft {
    private final CaseAccess access;
    private final Reviews reviews;
    private final ApplicationLifecycle lifecycle;
    private final DecisionDesk decisions;
    private final DecidingPower power;
    private final Absences absences;
    private final CounterEntries entries;
    private final CaseStep step;
    private final OwnSteps ownSteps;
    private final Clock clock;

    @Inject
    ApproveDraft(
            CaseAccess access,
            Reviews reviews,
            ApplicationLifecycle lifecycle,
            DecisionDesk decisions,
            DecidingPower power,
            Absences absences,
            CounterEntries entries,
            CaseStep step,
            OwnSteps ownSteps,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.lifecycle = lifecycle;
        this.decisions = decisions;
        this.power = power;
        this.absences = absences;
        this.entries = entries;
        this.step = step;
        this.ownSteps = ownSteps;
        this.clock = clock;
    }

    /** Approves; returns the new case version. */
    public long approve(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.APPROVER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DecisionDesk.requireStepUp(actor, now);
        if (entries.isWriter(application.id(), actor.id())) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        Draft draft = reviews.lastDraft(id).orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE));
        ownSteps.requireNone(application);
        String reached = draft.step();
        Authority authority = power.require(actor, application, draft);
        boolean last = draft.approve(actor.id(), authority, now);
        authority
                .insteadOf()
                .ifPresent(absent -> absences.add(
                        application.agency(), LaterInspection.of(id, absent, actor.id(), authority.title(), now)));
        if (last) {
            decisions.decide(application, draft, actor, now);
            lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.APPROVED);
        } else {
            application.approveLevel(now);
            lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.NEXT_LEVEL);
        }
        String level = reached + " " + draft.approvals().size() + " of " + draft.levelsNeeded() + capacity(authority);
        return step.done(application, JournalAct.DRAFT_APPROVED, actor, level);
    }

    private static String capacity(Authority authority) {
        return switch (authority.capacity()) {
            case HOLDER -> "";
            case ACTING_HEAD -> " as acting head";
            case SUBSTITUTE -> " instead of " + authority.insteadOf().orElseThrow();
        };
    }
}
