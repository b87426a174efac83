package jp.madoguchi.web.session.oidc;

import java.io.Serializable;
import java.time.Instant;

/**
 * A login that was begun, kept in the session until the provider answers, and good for one answer.
 *
 * @param method id of the way to log in
 * @param state what the answer must repeat
 * @param nonce what the id token must repeat
 * @param verifier of PKCE
 * @param next where to go on
 * @param account id of the party whose account the login is to be added to; empty if it is to log in
 * @param expiresAt no answer counts from here on
 */
record PendingLogin(
        String method, String state, String nonce, String verifier, String next, String account, Instant expiresAt)
        implements Serializable {
    /** Whether the login is to be added to an account. */
    boolean linking() {
        return !account.isEmpty();
    }

    @Override
    public String toString() {
        return "PendingLogin[" + method + "]";
    }
}
