package jp.madoguchi.signature.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.certificate.CertificateProfile.RevocationKind;
import jp.madoguchi.signature.certificate.TrustAnchors;

/**
 * Asks where the profile of a certificate's issuer says, in that order; where one source knows nothing, the next.
 * Issuers that are no anchors (an intermediate CA) are asked about at CRLs first.
 */
public final class ProfiledRevocation implements RevocationSource {
    private static final List<RevocationKind> USUAL = List.of(RevocationKind.CRL, RevocationKind.OCSP);

    private final TrustAnchors anchors;
    private final Map<RevocationKind, RevocationSource> sources;

    /**
     * @param sources what this installation has; a kind without a source is passed over
     */
    public ProfiledRevocation(TrustAnchors anchors, Map<RevocationKind, RevocationSource> sources) {
        this.anchors = anchors;
        this.sources = new EnumMap<>(RevocationKind.class);
        this.sources.putAll(sources);
    }

    @Override
    public RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        RevocationStatus status = new RevocationStatus.Unknown("no revocation source");
        for (RevocationKind kind : anchors.revocation(issuer).orElse(USUAL)) {
            RevocationSource source = sources.get(kind);
            if (source == null) continue;
            status = source.status(certificate, issuer, at);
            if (!(status instanceof RevocationStatus.Unknown)) return status;
        }
        return status;
    }
}
