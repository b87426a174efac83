package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.bpmn.HumanStep;
import jp.madoguchi.workflow.bpmn.StepOutcome;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Drafts (起案) the disposition; where no approval is needed, decides. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DraftDisposition {
    private final CaseAccess access;
    private final Reviews reviews;
    private final ProcedureCatalogue catalogue;
    private final ApplicationLifecycle lifecycle;
    private final SideBranches branches;
    private final PublicInspectionDesk inspections;
    private final DecisionDesk decisions;
    private final ApprovalChain chains;
    private final CaseStep step;
    private final OwnSteps ownSteps;
    private final Clock clock;

    @Inject
    DraftDisposition(
            CaseAccess access,
            Reviews reviews,
            ProcedureCatalogue catalogue,
            ApplicationLifecycle lifecycle,
            SideBranches branches,
            PublicInspectionDesk inspections,
            DecisionDesk decisions,
            ApprovalChain chains,
            CaseStep step,
            OwnSteps ownSteps,
            Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
        this.branches = branches;
        this.inspections = inspections;
        this.decisions = decisions;
        this.chains = chains;
        this.step = step;
        this.ownSteps = ownSteps;
        this.clock = clock;
    }

    /** Drafts; returns the new case version. With no approval levels a step-up is needed: the draft decides. */
    public long draft(Official actor, ApplicationId id, long caseVersion, Proposal proposal) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        if (!proposal.hasReasons()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (application.state() != ApplicationState.UNDER_REVIEW) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        ownSteps.requireNone(application);
        requireReviewed(application, proposal, now);
        List<String> chain = chains.of(application);
        int levels = chain.size();
        if (levels == 0) {
            DecisionDesk.requireStepUp(actor, now);
        }
        branches.close(application);
        Draft draft = Draft.of(application, proposal, actor.id(), chain, now);
        reviews.add(draft);
        if (levels == 0) {
            decisions.decide(application, draft, actor, now);
            lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DECIDED);
        } else {
            application.draft(now);
            lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED);
        }
        return step.done(application, JournalAct.DISPOSITION_DRAFTED, actor, kind(proposal) + " levels " + levels);
    }

    /** What the procedure wants before a draft; a refusal for a formal defect does not wait for it. */
    private void requireReviewed(Application application, Proposal proposal, Instant now) throws NotAllowedNow {
        if (proposal.isFormal()) {
            return;
        }
        branches.requireOpinions(application, LocalDate.ofInstant(now, clock.getZone()));
        branches.requireInspection(
                application, catalogue.version(application.procedure()).definition(), proposal.isGrant());
        inspections.requireBegun(application);
    }

    private static String kind(Proposal proposal) {
        return proposal.fold(
                grant -> grant.refused().isPresent() ? "GRANT IN PART" : "GRANT",
                refusal -> "REFUSAL " + refusal.ground());
    }
}
