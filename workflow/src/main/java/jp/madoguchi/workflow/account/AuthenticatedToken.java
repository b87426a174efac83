package jp.madoguchi.workflow.account;

import java.time.Instant;
import java.util.Set;
import jp.madoguchi.workflow.party.Actor;

/**
 * A bearer token that was accepted.
 *
 * @param actor whom it stands for; an official of a step-up token carries the instant of the step-up
 * @param scopes what it may be used for
 * @param expiresAt until when
 */
public record AuthenticatedToken(Actor actor, Set<TokenScope> scopes, Instant expiresAt) {
    public AuthenticatedToken {
        scopes = Set.copyOf(scopes);
    }
}
