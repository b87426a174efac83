package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * The one check of a certificate used everywhere: algorithm allow-list, profile, path to a pinned anchor of the
 * profile's own trust store, validity at an instant. Thread-safe; path results are cached with a bound.
 */
public final class CertificateCheck {
    public CertificateCheck(TrustAnchors anchors) {
        this.paths = new PathCache(anchors);
    }

    private final PathCache paths;

    /**
     * Checks a certificate for a purpose. Revocation is not asked here.
     *
     * @param intermediates untrusted certificates that may help to build the path
     * @param at the trusted instant at which everything must be valid
     * @throws CertificateRejected with the first reason found
     */
    public CheckedCertificate check(
            X509Certificate certificate,
            Collection<X509Certificate> intermediates,
            CertificateProfile profile,
            Instant at)
            throws CertificateRejected {
        return paths.check(certificate, intermediates, profile, at);
    }
}
