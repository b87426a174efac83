package jp.madoguchi.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.BeginApplication;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import jp.madoguchi.workflow.usecase.stage.BeginStage;

/** New drafts. */
@Path("applications")
@Scope(TokenScope.APPLY)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
    private final BeginApplication begin;
    private final BeginStage stages;
    private final OpenApplication open;
    private final SaveAnswers save;

    @Inject
    public ApplicationsResource(BeginApplication begin, BeginStage stages, OpenApplication open, SaveAnswers save) {
        this.begin = begin;
        this.stages = stages;
        this.open = open;
        this.save = save;
    }

    /** A new draft, of a later stage after the application whose grant opens it; answers may follow. */
    record NewApplication(String procedure, Optional<String> after, Optional<JsonNode> answers) {
        NewApplication {
            answers = answers.filter(json -> !json.isNull() && !json.isMissingNode());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(NewApplication wanted, @Context SecurityContext security)
            throws RuleViolation, AnswersRejected {
        Applicant applicant = Caller.applicant(security);
        Optional<Answers> answers = Optional.empty();
        if (wanted.answers().isPresent()) {
            answers = Optional.of(StrictJson.answers(wanted.answers().get()));
        }
        ApplicationId id = wanted.after().isPresent()
                ? stages.begin(applicant, Requests.application(wanted.after().get()), wanted.procedure())
                : begin.begin(applicant, wanted.procedure());
        ApplicationView view = open.open(applicant, id);
        if (answers.isPresent()) {
            save.save(applicant, id, view.version(), answers.get());
            view = open.open(applicant, id);
        }
        return Response.created(URI.create("/api/v1/applications/" + id))
                .tag(Long.toString(view.version()))
                .entity(ApplicationBody.of(view))
                .build();
    }
}
