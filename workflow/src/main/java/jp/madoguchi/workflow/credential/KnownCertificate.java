package jp.madoguchi.workflow.credential;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.party.PartyId;

/**
 * A certificate that a party logged in or signed with, known by its issuer and serial number.
 *
 * @param party whose it is now
 * @param signing for signing, or for logging in
 * @param issuer the issuer's distinguished name, for reading
 * @param serial the serial number, hexadecimal
 * @param validUntil end of its own validity
 * @param firstSeenAt when it was first used here
 * @param joinedAt when it came to this party by a relink
 * @param endedAt since when it no longer logs in, because another took its place
 */
public record KnownCertificate(
        PartyId party,
        boolean signing,
        String issuer,
        String serial,
        Instant validUntil,
        Instant firstSeenAt,
        Optional<Instant> joinedAt,
        Optional<Instant> endedAt) {
    /** Whether it can still be used at this instant, as far as we know without asking its issuer. */
    public boolean usable(Instant at) {
        return endedAt.isEmpty() && at.isBefore(validUntil);
    }
}
