package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.AuthenticatedToken;
import jp.madoguchi.workflow.account.BearerToken;
import jp.madoguchi.workflow.account.OfficialAccount;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.rule.LoginRejected;
import jp.madoguchi.workflow.rule.LoginRejected.Reason;

/** Turns a bearer token into an actor. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AuthenticateToken {
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    AuthenticateToken(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Authenticates. */
    public AuthenticatedToken authenticate(String bearer) throws LoginRejected {
        Accounts.StoredToken token = accounts.token(new BearerToken(bearer).sha256())
                .filter(stored -> !stored.revoked() && clock.instant().isBefore(stored.expiresAt()))
                .orElseThrow(() -> new LoginRejected(Reason.TOKEN_INVALID));
        Actor actor = actor(token).orElseThrow(() -> new LoginRejected(Reason.TOKEN_INVALID));
        return new AuthenticatedToken(actor, token.scopes(), token.expiresAt());
    }

    private Optional<Actor> actor(Accounts.StoredToken token) {
        if (token.party().isPresent()) {
            return token.party().map(Party::asApplicant);
        }
        Optional<Official> official = token.official().flatMap(accounts::find).map(OfficialAccount::official);
        return official.map(found -> token.steppedUpAt().map(found::withStepUp).orElse(found));
    }
}
