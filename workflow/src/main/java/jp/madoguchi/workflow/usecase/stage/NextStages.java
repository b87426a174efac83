package jp.madoguchi.workflow.usecase.stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Stages;
import jp.madoguchi.workflow.disposition.Disposition;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/** Which stages an application opens: after its grant is issued, unless one of them goes on or was granted already. */
@Singleton
class NextStages {
    private final ProcedureCatalogue catalogue;
    private final Applications applications;
    private final Dispositions dispositions;
    private final Stages stages;

    @Inject
    NextStages(ProcedureCatalogue catalogue, Applications applications, Dispositions dispositions, Stages stages) {
        this.catalogue = catalogue;
        this.applications = applications;
        this.dispositions = dispositions;
        this.stages = stages;
    }

    /** The stages that can be begun from it now. */
    List<PublishedProcedure> of(Application application) {
        if (application.state() != ApplicationState.ISSUED || !isGranted(application)) {
            return List.of();
        }
        boolean followed = stages.after(application.id()).stream()
                .flatMap(id -> applications.find(id).stream())
                .anyMatch(this::holdsThePlace);
        if (followed) {
            return List.of();
        }
        return catalogue.current().stream()
                .filter(procedure -> procedure
                        .definition()
                        .handling()
                        .stage()
                        .flatMap(stage -> stage.follows(application.procedure().procedure()))
                        .isPresent())
                .toList();
    }

    private boolean isGranted(Application application) {
        return dispositions.of(application.id()).filter(Disposition::granted).isPresent();
    }

    /** A later stage that was withdrawn or refused leaves its place to another. */
    private boolean holdsThePlace(Application later) {
        return later.state() != ApplicationState.WITHDRAWN && (!later.state().isDisposed() || isGranted(later));
    }
}
