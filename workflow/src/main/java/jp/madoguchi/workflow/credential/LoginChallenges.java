package jp.madoguchi.workflow.credential;

import java.time.Instant;

/** Where unused login nonces are kept, by hash only. */
public interface LoginChallenges {
    /** Keeps a nonce until it is used or over. */
    void add(byte[] nonceSha256, Instant expiresAt);

    /** Takes a nonce out; true for exactly one caller, and for none at or after its end. */
    boolean take(byte[] nonceSha256, Instant at);

    /** Forgets nonces that nobody used in time. */
    void forgetEnded(Instant at);
}
