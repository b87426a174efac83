package jp.madoguchi.signature.certificate;

import java.util.Set;

/**
 * What a certificate must look like to be used for one purpose; data, not code.
 *
 * @param id stable id, such as {@code jpki-signing}
 * @param trustStore the only set of anchors its path may end in
 * @param policies certificate policy OIDs of which the leaf must assert at least one; empty if the profile has none
 * @param keyUsages bits of RFC 5280's keyUsage (0 digitalSignature, 1 nonRepudiation …) that must be set
 * @param forbiddenKeyUsages bits that must not be set
 * @param keyUsageCritical whether keyUsage must be critical
 * @param extendedKeyUsages OIDs that must be exactly the critical extendedKeyUsage; empty if not asked for
 * @param attributes which attributes the certificate must carry
 */
public record CertificateProfile(
        String id,
        TrustStore trustStore,
        Set<String> policies,
        Set<Integer> keyUsages,
        Set<Integer> forbiddenKeyUsages,
        boolean keyUsageCritical,
        Set<String> extendedKeyUsages,
        AttributeKind attributes) {
    public CertificateProfile {
        policies = Set.copyOf(policies);
        keyUsages = Set.copyOf(keyUsages);
        forbiddenKeyUsages = Set.copyOf(forbiddenKeyUsages);
        extendedKeyUsages = Set.copyOf(extendedKeyUsages);
    }

    /** Which attributes a certificate of the profile carries. */
    public enum AttributeKind {
        PERSON,
        CORPORATION,
        SUBJECT
    }
}
