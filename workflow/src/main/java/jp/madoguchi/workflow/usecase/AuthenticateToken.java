package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.Tokens;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.LoginRejected.Reason;

/**
 * Turns a bearer token into an actor. An applicant's token is one read outside any transaction, for it comes with every
 * request; only an official's roles are read in one.
 */
@Singleton
public class AuthenticateToken {
    private final Tokens tokens;
    private final ActingOfficial officials;
    private final Clock clock;

    @Inject
    AuthenticateToken(Tokens tokens, ActingOfficial officials, Clock clock) {
        this.tokens = tokens;
        this.officials = officials;
        this.clock = clock;
    }

    /** Authenticates. */
    public AuthenticatedToken authenticate(String bearer) throws LoginRejected {
        Tokens.StoredToken token = tokens.read(new BearerToken(bearer).sha256())
                .filter(stored -> !stored.revoked() && clock.instant().isBefore(stored.expiresAt()))
                .orElseThrow(() -> new LoginRejected(Reason.TOKEN_INVALID));
        Actor actor = actor(token).orElseThrow(() -> new LoginRejected(Reason.TOKEN_INVALID));
        return new AuthenticatedToken(actor, token.scopes(), token.expiresAt());
    }

    private Optional<Actor> actor(Tokens.StoredToken token) {
        if (token.party().isPresent()) {
            return token.party().map(Party::asApplicant);
        }
        Optional<Official> official = token.official().flatMap(officials::find);
        return official.map(found -> token.steppedUpAt().map(found::withStepUp).orElse(found));
    }
}
