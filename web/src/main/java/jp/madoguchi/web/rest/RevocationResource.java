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
import jp.madoguchi.workflow.issuance.RevocationGround;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.revocation.DecideRevocation;
import jp.madoguchi.workflow.usecase.revocation.ProposeRevocation;

/** Issued documents that are taken back. The decision needs a step-up token. */
@Path("cases/{id}")
@Scope({TokenScope.HANDLE_CASES, TokenScope.DECIDE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RevocationResource {
    private final ProposeRevocation propose;
    private final DecideRevocation decide;

    @Inject
    public RevocationResource(ProposeRevocation propose, DecideRevocation decide) {
        this.propose = propose;
        this.decide = decide;
    }

    /** Which document, why, and as what a clerical error should have read. */
    record NewRevocation(
            long version, int document, RevocationGround ground, String reason, Optional<ProposalBody> correction) {}

    /** The second person's answer. */
    record Answer(long version, Decision decision) {}

    /** What becomes of the proposal. */
    enum Decision {
        REVOKE,
        DECLINE
    }

    @POST
    @Path("document-revocation")
    public CasesResource.CaseVersion propose(
            @PathParam("id") String id, NewRevocation wanted, @Context SecurityContext security) throws RuleViolation {
        return new CasesResource.CaseVersion(propose.propose(
                Caller.official(security),
                Requests.application(id),
                wanted.version(),
                wanted.document(),
                wanted.ground(),
                wanted.reason(),
                wanted.correction().map(ProposalBody::toProposal)));
    }

    @POST
    @Path("document-revocation-decision")
    public CasesResource.CaseVersion decide(
            @PathParam("id") String id, Answer answer, @Context SecurityContext security) throws RuleViolation {
        var official = Caller.official(security);
        var application = Requests.application(id);
        return new CasesResource.CaseVersion(
                answer.decision() == Decision.REVOKE
                        ? decide.revoke(official, application, answer.version())
                        : decide.decline(official, application, answer.version()));
    }
}
