package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerGuidance;

/** The applicant's answer to administrative guidance. */
@Path("applications/{id}/guidance/{number}/answer")
@Scope(TokenScope.APPLY)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuidanceAnswerResource {
    private final AnswerGuidance answer;

    @Inject
    public GuidanceAnswerResource(AnswerGuidance answer) {
        this.answer = answer;
    }

    /** Whether the applicant follows; false is 「応じません。審査を進めてください」. */
    record NewAnswer(boolean follows) {}

    @POST
    public Response answer(
            @PathParam("id") String id,
            @PathParam("number") int number,
            NewAnswer given,
            @Context SecurityContext security)
            throws RuleViolation {
        answer.answer(Caller.applicant(security), Requests.application(id), number, given.follows());
        return Response.noContent().build();
    }
}
