package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A certificate that passed {@link CertificateCheck}.
 *
 * @param certificate the leaf
 * @param path leaf first, trust anchor last
 * @param profile the profile it was checked for
 * @param attributes whom it names
 * @param algorithm the signature algorithm of its key
 */
public record CheckedCertificate(
        X509Certificate certificate,
        List<X509Certificate> path,
        CertificateProfile profile,
        SignerAttributes attributes,
        SignatureAlgorithm algorithm) {
    public CheckedCertificate {
        path = List.copyOf(path);
    }

    /** The certificate's identity. */
    public CertificateIdentity identity() {
        return CertificateIdentity.of(certificate);
    }

    /** The earliest end of validity on the path. */
    public Instant validUntil() {
        Instant until = Instant.MAX;
        for (X509Certificate one : path) {
            Instant ends = one.getNotAfter().toInstant();
            if (ends.isBefore(until)) until = ends;
        }
        return until;
    }

    /** The certificate that issued the leaf. */
    public X509Certificate issuer() {
        return path.get(Math.min(1, path.size() - 1));
    }
}
