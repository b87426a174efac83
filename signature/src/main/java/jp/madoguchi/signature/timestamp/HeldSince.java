package jp.madoguchi.signature.timestamp;

import java.time.Instant;
import jp.madoguchi.signature.revocation.RevocationSource;

/**
 * When a file provably existed as it is: what is inside must have held then, not now.
 *
 * @param at the instant; at most now
 * @param kept what the proof keeps about its authorities
 */
public record HeldSince(Instant at, RevocationSource kept) {
    /** No proof: the file is here now. */
    public static HeldSince now(Instant now) {
        return new HeldSince(now, RevocationSource.none());
    }
}
