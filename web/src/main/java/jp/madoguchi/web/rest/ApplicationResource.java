package jp.madoguchi.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.OpenApplication;
import jp.madoguchi.workflow.usecase.SaveAnswers;
import org.jspecify.annotations.Nullable;

/** A draft, or the answer to a correction in preparation. */
@Path("applications/{id}")
@Scope(TokenScope.APPLY)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {
    private final OpenApplication open;
    private final SaveAnswers save;

    @Inject
    public ApplicationResource(OpenApplication open, SaveAnswers save) {
        this.open = open;
        this.save = save;
    }

    /** All answers, replacing what was there. */
    record NewAnswers(JsonNode answers) {}

    @GET
    public Response open(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return tagged(open.open(Caller.applicant(security), Requests.application(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NewAnswers answers,
            @Context SecurityContext security)
            throws RuleViolation, AnswersRejected {
        Applicant applicant = Caller.applicant(security);
        ApplicationId application = Requests.application(id);
        long expected = Requests.expectedVersion(ifMatch);
        save.save(applicant, application, expected, StrictJson.answers(answers.answers()));
        return tagged(open.open(applicant, application));
    }

    private static Response tagged(ApplicationView view) {
        return Response.ok(ApplicationBody.of(view))
                .tag(Long.toString(view.version()))
                .build();
    }
}
