package jp.madoguchi.workflow.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password: PBKDF2-HMAC-SHA512 (NIST SP 800-132) at the cost OWASP names for it.
 *
 * @param value {@code pbkdf2-hmac-sha512$iterations$salt$hash}, Base64
 */
public record PasswordHash(String value) {
    /** Iterations of a new hash. */
    public static final int ITERATIONS = 210_000;

    private static final int ITERATIONS_OF_GENERATED = 10_000;

    private static final String SCHEME = "pbkdf2-hmac-sha512";
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Hashes a new password with a new salt. */
    public static PasswordHash of(char[] password) {
        return of(password, ITERATIONS);
    }

    /**
     * Hashes a password that nobody chose: at least 80 random bits, which no stretching makes harder to guess. So the
     * demo's many officials do not keep the first start waiting.
     */
    public static PasswordHash ofGenerated(char[] password) {
        return of(password, ITERATIONS_OF_GENERATED);
    }

    private static PasswordHash of(char[] password, int iterations) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations)));
    }

    /** Whether it is this password; takes the same time for a wrong one. */
    public boolean matches(char[] password) {
        String[] parts = value.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("A stored password has an unknown scheme");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
