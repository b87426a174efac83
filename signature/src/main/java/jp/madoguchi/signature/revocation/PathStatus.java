package jp.madoguchi.signature.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.certificate.CheckedCertificate;

/** The status of a whole path: every certificate but the pinned anchor. */
public final class PathStatus {
    private PathStatus() {}

    /**
     * Revoked if any certificate is revoked, unknown if any is unknown, else good as of the oldest answer.
     *
     * @param at the trusted instant asked about
     */
    public static RevocationStatus of(RevocationSource source, CheckedCertificate checked, Instant at) {
        List<X509Certificate> path = checked.path();
        RevocationStatus worst = source.status(checked.certificate(), checked.issuer(), at);
        for (int i = 1; i + 1 < path.size(); i++) worst = worse(worst, source.status(path.get(i), path.get(i + 1), at));
        return worst;
    }

    private static RevocationStatus worse(RevocationStatus one, RevocationStatus other) {
        if (one instanceof RevocationStatus.Revoked) return one;
        if (other instanceof RevocationStatus.Revoked) return other;
        if (one instanceof RevocationStatus.Good first && other instanceof RevocationStatus.Good second)
            return first.asOf().isBefore(second.asOf()) ? first : second;
        return one instanceof RevocationStatus.Unknown ? one : other;
    }
}
