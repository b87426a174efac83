package jp.madoguchi.signature.challenge;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A login nonce: 256 random bits, good for five minutes and for one use. Whoever keeps it takes it out on first use.
 *
 * @param nonce Base64 text of 32 bytes, 44 characters; its UTF-8 bytes are what is hashed
 * @param expiresAt the first instant at which it is no longer good
 */
public record LoginChallenge(String nonce, Instant expiresAt) {
    /** How long a challenge is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    public LoginChallenge {
        if (nonce.length() < 44) throw new IllegalArgumentException("nonce of at least 256 bits");
    }

    /** A fresh challenge. */
    public static LoginChallenge create(SecureRandom random, Instant now) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new LoginChallenge(Base64.getEncoder().encodeToString(bytes), now.plus(LIFETIME));
    }
}
