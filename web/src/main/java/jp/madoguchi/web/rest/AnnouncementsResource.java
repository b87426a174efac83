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
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnnounceInspection;

/** Lays an application open to the public (縦覧). */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnouncementsResource {
    private final AnnounceInspection announce;

    @Inject
    public AnnouncementsResource(AnnounceInspection announce) {
        this.announce = announce;
    }

    /** The version of the case that was looked at. */
    record NewAnnouncement(long version) {}

    @POST
    @Path("announcement")
    public CasesResource.CaseVersion announce(
            @PathParam("id") String id, NewAnnouncement wanted, @Context SecurityContext security)
            throws RuleViolation {
        return new CasesResource.CaseVersion(
                announce.announce(Caller.official(security), Requests.application(id), wanted.version()));
    }

    @POST
    @Path("announcement-renewal")
    public CasesResource.CaseVersion renew(
            @PathParam("id") String id, NewAnnouncement wanted, @Context SecurityContext security)
            throws RuleViolation {
        return new CasesResource.CaseVersion(
                announce.renew(Caller.official(security), Requests.application(id), wanted.version()));
    }
}
