package jp.madoguchi.signature.method;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampStanding;

/**
 * A signature found sound on its own, without knowing what should have been signed.
 *
 * @param signer the signer's certificate at the decisive time
 * @param claimedAt signingTime; empty if not claimed
 * @param timestamp the signature timestamp; empty at level B
 * @param revocation status at the decisive time
 * @param decidedAt the decisive time: the timestamp's, else the one of the check
 * @param standing whether the timestamp still proved its time when the file was next relied on; empty without one
 * @param algorithmsEnd from when the signer's algorithms prove nothing any more
 * @param complete whether what it takes to check it later is inside (level LT)
 */
public record VerifiedSignature(
        CheckedCertificate signer,
        Optional<Instant> claimedAt,
        Optional<Timestamp> timestamp,
        RevocationStatus revocation,
        Instant decidedAt,
        Optional<TimestampStanding> standing,
        Instant algorithmsEnd,
        boolean complete) {
    /** The signature's level as ETSI EN 319 122-1 names it. */
    public String level() {
        return "CAdES-BASELINE-" + (complete ? "LT" : timestamp.isPresent() ? "T" : "B");
    }

    /** The proved time, else the claimed one, else when it was checked. */
    public Instant signedAt() {
        return timestamp.map(Timestamp::at).or(() -> claimedAt).orElse(decidedAt);
    }
}
