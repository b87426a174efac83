package jp.madoguchi.signature.seal;

import java.time.Instant;
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
 */
public record AcceptedSeal(
        CheckedCertificate sealer, Instant claimedAt, Optional<Timestamp> timestamp, RevocationStatus revocation) {
    /** The time that counts: the timestamp's, else the claimed one. */
    public Instant sealedAt() {
        return timestamp.map(Timestamp::at).orElse(claimedAt);
    }
}
