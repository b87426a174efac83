package jp.madoguchi.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import jp.madoguchi.workflow.account.IssuedToken;
import jp.madoguchi.workflow.account.TokenScope;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.usecase.IssueStepUpToken;

/** Tokens for decisions. */
@Path("tokens")
@Scope(TokenScope.HANDLE_CASES)
@Dependent
public class TokensResource {
    private final IssueStepUpToken issue;

    @Inject
    public TokensResource(IssueStepUpToken issue) {
        this.issue = issue;
    }

    /** The official's present one-time code. */
    record NewStepUp(String code) {}

    /** A bearer token of five minutes; shown once. */
    record TokenBody(String token, Instant expiresAt) {}

    @POST
    @Path("step-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public TokenBody stepUp(NewStepUp wanted, @Context SecurityContext security) throws LoginRejected {
        IssuedToken issued = issue.issue(Caller.official(security), wanted.code());
        return new TokenBody(issued.bearer(), issued.expiresAt());
    }
}
