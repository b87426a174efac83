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
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerOpinion;
import jp.madoguchi.workflow.usecase.GiveGuidance;
import jp.madoguchi.workflow.usecase.RequestOpinion;

/** What runs beside the review of a case: opinions of other offices, administrative guidance. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BranchesResource {
    private static final String OFFICE = "[a-z][a-z0-9-]{0,59}";

    private final RequestOpinion request;
    private final AnswerOpinion answer;
    private final GiveGuidance guidance;

    @Inject
    public BranchesResource(RequestOpinion request, AnswerOpinion answer, GiveGuidance guidance) {
        this.request = request;
        this.answer = answer;
        this.guidance = guidance;
    }

    /** A question to another office. */
    record NewOpinionRequest(long version, String office, String question, LocalDate dueOn, Optional<Boolean> shared) {}

    /** The asked office's opinion. */
    record NewOpinion(OpinionRequest.Stance stance, Optional<String> text) {}

    /** What the applicant is asked to do, freely. */
    record NewGuidance(long version, AdministrativeGuidance.Aim aim, String content) {}

    @POST
    @Path("opinion-request")
    public CasesResource.CaseVersion requestOpinion(
            @PathParam("id") String id, NewOpinionRequest wanted, @Context SecurityContext security)
            throws RuleViolation {
        if (!wanted.office().matches(OFFICE)) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return new CasesResource.CaseVersion(request.request(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                new OfficeId(wanted.office()),
                wanted.question(),
                wanted.dueOn(),
                wanted.shared().orElse(false)));
    }

    /** The asked office answers; it acts on its question, not on a version of the case. */
    @POST
    @Path("opinions/{number}/answer")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("number") int number,
            NewOpinion given,
            @Context SecurityContext security)
            throws RuleViolation {
        answer.answer(
                Caller.official(security),
                Requests.application(id),
                number,
                given.stance(),
                given.text().orElse(""));
        return Response.noContent().build();
    }

    @POST
    @Path("guidance")
    public CasesResource.CaseVersion give(
            @PathParam("id") String id, NewGuidance wanted, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(guidance.give(
                Caller.official(security), Requests.application(id), wanted.version(), wanted.aim(), wanted.content()));
    }
}
