package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;

/** The steps that a draft on this case passes (決裁の段階), as the procedure's data say for its answers. */
@Singleton
class ApprovalChain {
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    @Inject
    ApprovalChain(ProcedureCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Ids of the steps, first to last; empty where the draft decides. */
    List<String> of(Application application) {
        var definition = catalogue.version(application.procedure()).definition();
        LocalDate arrivedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone());
        return definition
                .decision()
                .chain(definition.form().evaluate(application.filed(), arrivedOn), arrivedOn)
                .stream()
                .map(ApprovalStep::id)
                .toList();
    }
}
