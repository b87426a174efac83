package jp.madoguchi.signature.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The one check of a certificate used everywhere: algorithm allow-list, profile, path to a pinned anchor of the
 * profile's own trust store, validity at an instant. Thread-safe; path results are cached with a bound.
 */
public final class CertificateCheck {
    private final TrustAnchors anchors;
    private final PathCache paths;
    private final AlgorithmSuite suite;

    /** With the suite of algorithms that ships with the product. */
    public CertificateCheck(TrustAnchors anchors) {
        this(anchors, AlgorithmSuite.cryptrec());
    }

    /**
     * @param suite until when algorithms may be relied on; this check itself decides at one instant and leaves the
     *     question to those who rely on an old signature
     */
    public CertificateCheck(TrustAnchors anchors, AlgorithmSuite suite) {
        this.anchors = anchors;
        this.paths = new PathCache(anchors);
        this.suite = suite;
    }

    /** Until when algorithms may be relied on. */
    public AlgorithmSuite suite() {
        return suite;
    }

    /**
     * Checks a certificate for a purpose. Revocation is not asked here.
     *
     * @param profile by its id: what the installation's own {@code profiles.conf} says in its place counts
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
        return paths.check(certificate, intermediates, anchors.effective(profile), at);
    }

    /** The anchors and profiles it goes by. */
    public TrustAnchors anchors() {
        return anchors;
    }

    /**
     * Checks a certificate for any of several purposes.
     *
     * @param profiles at least one
     * @throws CertificateRejected with the reason of the profile that came nearest to acceptance
     */
    public CheckedCertificate checkAny(
            X509Certificate certificate,
            Collection<X509Certificate> intermediates,
            Collection<CertificateProfile> profiles,
            Instant at)
            throws CertificateRejected {
        @Nullable CertificateRejected nearest = null;
        // In one order, so that of several equally near reasons it is always the same one.
        for (CertificateProfile profile : ordered(profiles)) {
            try {
                return check(certificate, intermediates, profile, at);
            } catch (CertificateRejected e) {
                if (nearest == null || nearness(e) > nearness(nearest)) nearest = e;
            }
        }
        if (nearest == null) throw new IllegalArgumentException("no profile given");
        throw nearest;
    }

    private static Collection<CertificateProfile> ordered(Collection<CertificateProfile> profiles) {
        if (profiles.size() < 2) return profiles;
        return profiles.stream()
                .sorted(Comparator.comparing(CertificateProfile::id))
                .toList();
    }

    private static int nearness(CertificateRejected rejected) {
        return switch (rejected.reason()) {
            case WRONG_PURPOSE -> 0;
            case ATTRIBUTES -> 1;
            case UNTRUSTED_ISSUER -> 2;
            default -> 3;
        };
    }
}
