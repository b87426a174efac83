package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.util.Optional;

/**
 * The proof of one signature.
 *
 * @param container signed container as it arrived
 * @param signerKey the certificate's identity
 * @param signerName name in the certificate
 * @param certificate DER
 * @param revocationKnown whether the revocation status was known at filing
 * @param checkedAt when our own check accepted it
 * @param timestamped the container with a timestamp, once there
 * @param timestampedAt the timestamp's instant
 * @param validatedAt when the second verifier gave its verdict
 * @param method id of the signature method by which it came; empty text if that was not recorded yet
 */
public record Evidence(
        byte[] container,
        String signerKey,
        String signerName,
        byte[] certificate,
        boolean revocationKnown,
        Instant checkedAt,
        Optional<byte[]> timestamped,
        Optional<Instant> timestampedAt,
        Optional<Instant> validatedAt,
        String method) {
    /** The best container there is. */
    public byte[] best() {
        return timestamped.orElse(container);
    }
}
