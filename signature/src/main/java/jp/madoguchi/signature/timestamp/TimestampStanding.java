package jp.madoguchi.signature.timestamp;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/**
 * Whether a timestamp still proved its time when it was next relied on: by the next timestamp over it, or now.
 *
 * @param outlived whether the TSA's path or algorithms had ended by then
 * @param authority the TSA's revocation status; a key compromised only after that moment does no harm
 */
public record TimestampStanding(boolean outlived, RevocationStatus authority) {
    /**
     * Judges a timestamp.
     *
     * @param reliedOnAt when a later timestamp took over, else now
     * @param revocation the installation's source and what was kept with the file
     */
    public static TimestampStanding of(Timestamp timestamp, Instant reliedOnAt, RevocationSource revocation) {
        CheckedCertificate authority = timestamp.certificate();
        RevocationStatus status = revocation.status(authority.certificate(), authority.issuer(), timestamp.at());
        boolean later = status instanceof RevocationStatus.Revoked revoked
                && revoked.at().isAfter(reliedOnAt);
        return new TimestampStanding(
                !reliedOnAt.isBefore(timestamp.provesUntil()), later ? new RevocationStatus.Good(reliedOnAt) : status);
    }

    /** Whether the TSA's certificate was revoked in a way that takes the timestamp's proof (RFC 3161, 4). */
    public boolean revoked() {
        return authority instanceof RevocationStatus.Revoked;
    }

    /** Whether it proves its time without doubt. */
    public boolean proves() {
        return !outlived && authority instanceof RevocationStatus.Good;
    }
}
