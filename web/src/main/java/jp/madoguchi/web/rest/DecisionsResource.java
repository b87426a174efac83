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
import jp.madoguchi.forms.catalogue.ApprovalStep;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApproveDraft;
import jp.madoguchi.workflow.usecase.DraftDisposition;
import jp.madoguchi.workflow.usecase.RemandDraft;
import jp.madoguchi.workflow.usecase.RetryIssuance;

/** Cases from draft to issuance. Decisions need a step-up token. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private final DraftDisposition draft;
    private final ApproveDraft approve;
    private final RemandDraft remand;
    private final RetryIssuance retry;

    @Inject
    public DecisionsResource(DraftDisposition draft, ApproveDraft approve, RemandDraft remand, RetryIssuance retry) {
        this.draft = draft;
        this.approve = approve;
        this.remand = remand;
        this.retry = retry;
    }

    /** A draft. */
    record NewDraft(long version, ProposalBody proposal) {}

    /** Why a draft goes back, and to which step; to drafting if none is named. */
    record NewRemand(long version, Optional<String> to, String comment) {}

    @POST
    @Path("draft")
    public CasesResource.CaseVersion draft(
            @PathParam("id") String id, NewDraft wanted, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(draft.draft(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                wanted.proposal().toProposal()));
    }

    @POST
    @Path("approval")
    public CasesResource.CaseVersion approve(
            @PathParam("id") String id, CasesResource.CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CasesResource.CaseVersion(
                approve.approve(Caller.official(security), Requests.application(id), seen.version()));
    }

    @POST
    @Path("remand")
    public CasesResource.CaseVersion remand(
            @PathParam("id") String id, NewRemand wanted, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(remand.remand(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                wanted.to().orElse(ApprovalStep.DRAFTING),
                wanted.comment()));
    }

    @POST
    @Path("issuance")
    public CasesResource.CaseVersion retryIssuance(
            @PathParam("id") String id, CasesResource.CaseVersion seen, @Context SecurityContext security)
            throws RuleViolation {
        return new CasesResource.CaseVersion(
                retry.retry(Caller.official(security), Requests.application(id), seen.version()));
    }
}
