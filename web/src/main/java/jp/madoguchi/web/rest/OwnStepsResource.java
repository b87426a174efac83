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
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CompleteOwnStep;

/** Steps that a procedure's own process model adds. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnStepsResource {
    private final CompleteOwnStep complete;

    @Inject
    public OwnStepsResource(CompleteOwnStep complete) {
        this.complete = complete;
    }

    /** What the step came to. */
    record NewStepResult(long version, String step, OwnStepOutcome outcome, Optional<String> note) {}

    @POST
    @Path("step-result")
    public CasesResource.CaseVersion complete(
            @PathParam("id") String id, NewStepResult result, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(complete.complete(
                Caller.official(security),
                Requests.application(id),
                result.version(),
                result.step(),
                result.outcome(),
                result.note().orElse("")));
    }
}
