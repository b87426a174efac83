package jp.madoguchi.workflow.usecase.stage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Stages;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Shows the family of an application, and to the applicant the stages that it opens. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class ShowStages {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Stages stages;
    private final NextStages next;

    @Inject
    ShowStages(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Stages stages,
            NextStages next) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.stages = stages;
        this.next = next;
    }

    /** Shows; officials see nothing of drafts, and nothing to begin. */
    public StageView of(Actor actor, ApplicationId id) throws RuleViolation {
        boolean applicant = actor instanceof Applicant;
        Application application = access.read(actor, id);
        List<StageView.Member> members = stages.family(id).stream()
                .flatMap(each -> applications.find(each).stream())
                .filter(each -> applicant || !each.state().isDraft())
                .map(each -> new StageView.Member(
                        each.id(),
                        catalogue.version(each.procedure()).definition().name(),
                        each.state(),
                        each.arrivedAt(),
                        each.id().equals(id)))
                .toList();
        return new StageView(
                members.size() > 1 ? members : List.of(),
                (applicant ? next.of(application) : List.<PublishedProcedure>of())
                        .stream()
                                .map(procedure -> new StageView.Next(
                                        procedure.key().procedure(),
                                        procedure.definition().name(),
                                        procedure.definition().summary()))
                                .toList());
    }
}
