package jp.madoguchi.workflow.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The text of an API token: 256 random bits.
 *
 * @param value base64url without padding, after a prefix that secret scanners know
 */
public record BearerToken(String value) {
    private static final String PREFIX = "mdg_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token. */
    public static BearerToken next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new BearerToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is kept of it. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "BearerToken[hidden]";
    }
}
