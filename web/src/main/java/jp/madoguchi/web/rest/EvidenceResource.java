package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ExportEvidence;

/** The evidence of an application as one ZIP that can be checked with OpenSSL alone. */
@Path("applications/{id}/evidence")
@Scope({TokenScope.APPLY, TokenScope.HANDLE_CASES})
@Dependent
public class EvidenceResource {
    private final ExportEvidence evidence;

    @Inject
    public EvidenceResource(ExportEvidence evidence) {
        this.evidence = evidence;
    }

    @GET
    @Produces("application/zip")
    public Response export(@PathParam("id") String id, @Context SecurityContext security) throws RuleViolation {
        return Downloads.of(evidence.export(Caller.actor(security), Requests.application(id)));
    }
}
