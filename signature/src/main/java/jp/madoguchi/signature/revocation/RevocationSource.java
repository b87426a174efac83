package jp.madoguchi.signature.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Port: where the status of a certificate comes from. Thread-safe; an outage is an answer ({@code Unknown}). */
public interface RevocationSource {
    /**
     * The status of a certificate.
     *
     * @param issuer the certificate that issued it, already trusted
     * @param at the trusted instant asked about; a later revocation is no revocation then
     */
    RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at);

    /** A source that knows nothing: every status is unknown. */
    static RevocationSource none() {
        return (certificate, issuer, at) -> new RevocationStatus.Unknown("no revocation source");
    }

    /** Asks this source and, where it knows nothing, another. */
    default RevocationSource orElse(RevocationSource other) {
        return (certificate, issuer, at) -> {
            RevocationStatus first = status(certificate, issuer, at);
            return first instanceof RevocationStatus.Unknown ? other.status(certificate, issuer, at) : first;
        };
    }
}
