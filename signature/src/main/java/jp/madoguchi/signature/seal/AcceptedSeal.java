package jp.madoguchi.signature.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.Timestamp;

/**
 * A seal that passed every strict check.
 *
 * @param sealer the seal's certificate with path
 * @param claimedAt the time the seal claims
 * @param timestamp the signature timestamp; empty at level B-B
 * @param revocation status at the proved time
 * @param documentTimestamps timestamps over the whole document, oldest first; empty below level LTA
 * @param standing whether the times hold without a gap until now
 * @param sealedBytes length of the file as it was sealed; what follows only proves it longer
 */
public record AcceptedSeal(
        CheckedCertificate sealer,
        Instant claimedAt,
        Optional<Timestamp> timestamp,
        RevocationStatus revocation,
        List<Timestamp> documentTimestamps,
        Standing standing,
        int sealedBytes) {
    public AcceptedSeal {
        documentTimestamps = List.copyOf(documentTimestamps);
    }

    /**
     * Whether the chain of timestamps reaches until now.
     *
     * @param outlived a timestamp or the seal's algorithms had ended before the next timestamp took over
     * @param authoritiesKnown whether the revocation status of every timestamping authority is known
     * @param provableUntil until when the newest timestamp proves it with the file alone; empty without one
     */
    public record Standing(boolean outlived, boolean authoritiesKnown, Optional<Instant> provableUntil) {}

    /** The time that counts: the timestamp's, else the claimed one. */
    public Instant sealedAt() {
        return timestamp.map(Timestamp::at).orElse(claimedAt);
    }

    /** The level as ETSI EN 319 142-1 names it. */
    public String level() {
        return "PAdES-BASELINE-" + (!documentTimestamps.isEmpty() ? "LTA" : timestamp.isPresent() ? "T" : "B");
    }
}
