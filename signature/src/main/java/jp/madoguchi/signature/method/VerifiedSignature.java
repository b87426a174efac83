package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.Timestamp;

/**
 * A signature found sound on its own, without knowing what should have been signed.
 *
 * @param signer the signer's certificate at the decisive time
 * @param claimedAt signingTime; empty if not claimed
 * @param timestamp the signature timestamp; empty at level B
 * @param revocation status at the decisive time
 * @param decidedAt the decisive time: the timestamp's, else the one of the check
 */
public record VerifiedSignature(
        CheckedCertificate signer,
        Optional<Instant> claimedAt,
        Optional<Timestamp> timestamp,
        RevocationStatus revocation,
        Instant decidedAt) {
    /** The proved time, else the claimed one, else when it was checked. */
    public Instant signedAt() {
        return timestamp.map(Timestamp::at).or(() -> claimedAt).orElse(decidedAt);
    }
}
