package jp.madoguchi.workflow.issuance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in the QR code (160 random bits): with the number it proves that somebody holds the document.
 *
 * @param value base64url without padding
 */
public record VerificationCode(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new code. */
    public static VerificationCode next() {
        byte[] bits = new byte[20];
        RANDOM.nextBytes(bits);
        return new VerificationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is kept of it. */
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time. */
    public boolean matches(String storedSha256) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), storedSha256.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "VerificationCode[hidden]";
    }
}
