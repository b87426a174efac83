package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.staffing.DeclareConflict;
import jp.madoguchi.workflow.usecase.staffing.ReassignCase;

/** Who works on a case. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssignmentResource {
    private final ReassignCase reassign;
    private final DeclareConflict conflict;

    @Inject
    public AssignmentResource(ReassignCase reassign, DeclareConflict conflict) {
        this.reassign = reassign;
        this.conflict = conflict;
    }

    /** Somebody whom a case can be given to, with the open cases that they have. */
    record Candidate(String id, String name, long cases) {}

    /** All of them. */
    record Candidates(List<Candidate> candidates) {}

    /** To whom, and why. */
    record Reassignment(long version, String to, String reason) {}

    /** The version after an act. */
    record NewVersion(long version) {}

    /** Why. */
    record Declaration(String reason) {}

    @GET
    @Path("candidates")
    public Candidates candidates(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return new Candidates(reassign.candidates(Caller.official(security), Requests.application(id)).stream()
                .map(each -> new Candidate(each.id().toString(), each.name(), each.cases()))
                .toList());
    }

    /** A supervisor gives the case to somebody else. */
    @POST
    @Path("reassignment")
    public NewVersion reassign(@PathParam("id") String id, Reassignment wanted, @Context SecurityContext security)
            throws RuleViolation {
        return new NewVersion(reassign.reassign(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                official(wanted.to()),
                wanted.reason()));
    }

    /** The official steps back from the case, for good. */
    @POST
    @Path("conflict")
    public void declare(@PathParam("id") String id, Declaration declared, @Context SecurityContext security)
            throws RuleViolation {
        conflict.declare(Caller.official(security), Requests.application(id), declared.reason());
    }

    private static OfficialId official(String text) {
        try {
            return new OfficialId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "not an official");
        }
    }
}
