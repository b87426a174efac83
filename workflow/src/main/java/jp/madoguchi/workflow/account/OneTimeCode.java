package jp.madoguchi.workflow.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits (TOTP, RFC 6238: HMAC-SHA1, 30 seconds). */
public final class OneTimeCode {
    private static final long STEP_SECONDS = 30;
    private static final int TOLERANCE = 1;

    private OneTimeCode() {}

    /** The code at this instant. */
    public static String at(byte[] secret, Instant at) {
        return code(secret, step(at));
    }

    /** The time step whose code was typed, one step early or late tolerated; empty if none. */
    public static OptionalLong matchingStep(byte[] secret, String typed, Instant at) {
        String digits = typed.replace(" ", "");
        OptionalLong found = OptionalLong.empty();
        for (long step = step(at) - TOLERANCE; step <= step(at) + TOLERANCE; step++) {
            byte[] expected = code(secret, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(expected, digits.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(0, step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
