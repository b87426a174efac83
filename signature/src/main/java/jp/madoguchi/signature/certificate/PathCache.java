package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/** Unfinished. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
final class PathCache {
    PathCache(TrustAnchors anchors) {}

    CheckedCertificate check(X509Certificate c, Collection<X509Certificate> i, CertificateProfile p, Instant at)
            throws CertificateRejected {
        throw new UnsupportedOperationException();
    }
}
