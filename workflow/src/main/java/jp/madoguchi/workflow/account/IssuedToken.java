package jp.madoguchi.workflow.account;

import java.time.Instant;

/**
 * A token just made; its text is shown once and kept nowhere.
 *
 * @param bearer the text of 256 random bits
 * @param expiresAt until when
 */
public record IssuedToken(String bearer, Instant expiresAt) {}
