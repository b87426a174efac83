package jp.madoguchi.workflow.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One application (申請), and after its arrival the case: the same identifier.
 *
 * @param value a UUID of version 7 (RFC 9562): ordered by time, 74 random bits
 */
public record ApplicationId(UUID value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new identifier. */
    public static ApplicationId next(Instant at) {
        return new ApplicationId(timeOrdered(at));
    }

    /** Reads an identifier from outside; empty if it is none. */
    public static Optional<ApplicationId> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ApplicationId(UUID.fromString(text)));
    }

    /** A new UUID of version 7. */
    public static UUID timeOrdered(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
