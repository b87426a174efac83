package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.Reviews;

/** The applicant's own applications, newest first. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ListApplications {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;

    @Inject
    ListApplications(CaseAccess access, Applications applications, ProcedureCatalogue catalogue, Reviews reviews) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
    }

    /** Lists. */
    public List<ApplicationRow> of(Applicant actor) {
        return applications.of(actor.party()).stream()
                .filter(application -> access.isTheirs(actor, application))
                .map(application -> new ApplicationRow(
                        application.id(),
                        application.procedure().procedure(),
                        catalogue.version(application.procedure()).definition().name(),
                        application.state(),
                        application.arrivalNumber(),
                        application.changedAt(),
                        application.state() == ApplicationState.CORRECTION_REQUESTED
                                ? reviews.openCorrection(application.id())
                                : java.util.Optional.empty()))
                .toList();
    }
}
