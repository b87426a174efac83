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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ArrangeInspection;

/** Inspections on site: officials offer instants and record the result. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InspectionsResource {
    private final ArrangeInspection arrange;

    @Inject
    public InspectionsResource(ArrangeInspection arrange) {
        this.arrange = arrange;
    }

    /** Instants offered, 1–5. */
    record NewInspection(long version, String place, List<Instant> slots) {}

    /** What was found. */
    record NewInspectionResult(long version, Inspection.Result result, Optional<String> findings) {}

    @POST
    @Path("inspection-offer")
    public CasesResource.CaseVersion offer(
            @PathParam("id") String id, NewInspection wanted, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(arrange.offer(
                Caller.official(security), Requests.application(id), wanted.version(), wanted.place(), wanted.slots()));
    }

    @POST
    @Path("inspection-result")
    public CasesResource.CaseVersion record(
            @PathParam("id") String id, NewInspectionResult found, @Context SecurityContext security)
            throws RuleViolation {
        return new CasesResource.CaseVersion(arrange.record(
                Caller.official(security),
                Requests.application(id),
                found.version(),
                found.result(),
                found.findings().orElse("")));
    }
}
