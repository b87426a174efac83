package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The applicant's view of a case after arrival. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TrackApplication {
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final CaseTimeline timeline;
    private final Dispatches dispatches;
    private final CaseClock caseClock;
    private final BranchViews branches;

    @Inject
    TrackApplication(
            CaseAccess access,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            CaseTimeline timeline,
            Dispatches dispatches,
            CaseClock caseClock,
            BranchViews branches) {
        this.branches = branches;
        this.access = access;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.timeline = timeline;
        this.dispatches = dispatches;
        this.caseClock = caseClock;
    }

    /** Status and timeline; a draft has none yet. */
    public ApplicationStatus status(Applicant actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        return new ApplicationStatus(
                id,
                procedure.definition().name(),
                application.state(),
                application.signatureState().orElse(SignatureState.PENDING),
                application.arrivalNumber().orElseThrow(NotFound::new),
                application.arrivedAt().orElseThrow(NotFound::new),
                application.dueOn(),
                caseClock.view(application),
                timeline.forApplicant(application),
                reviews.openCorrection(id),
                branches.inspections(application),
                branches.guidance(application),
                timeline.decision(application, procedure),
                timeline.documents(application).stream()
                        .filter(document -> dispatches.wayOf(id, document.number()) == Way.ELECTRONIC)
                        .toList(),
                application
                        .state()
                        .isWithdrawable(procedure.definition().decision().withdrawalUntil()));
    }
}
