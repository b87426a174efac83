package jp.madoguchi.signature.certificate;

import java.util.List;
import java.util.Set;

/**
 * What a certificate must look like to be used for one purpose; data ({@code profiles.conf}), not code.
 *
 * @param id stable id, such as {@code jpki-signing}
 * @param trustStore the only set of anchors its path may end in
 * @param uses what it is accepted for; never empty
 * @param policies certificate policy OIDs of which the leaf must assert at least one; empty if the profile has none
 * @param keyUsages bits of RFC 5280's keyUsage (0 digitalSignature, 1 nonRepudiation …) that must be set in a critical
 *     keyUsage
 * @param forbiddenKeyUsages bits that must not be set
 * @param extendedKeyUsages OIDs that must be exactly the critical extendedKeyUsage; empty if not asked for
 * @param algorithms the key kinds accepted; never empty
 * @param attributes which attributes the certificate must carry
 * @param revocation where its status is asked, in order; never empty
 */
public record CertificateProfile(
        String id,
        TrustStore trustStore,
        Set<Use> uses,
        Set<String> policies,
        Set<Integer> keyUsages,
        Set<Integer> forbiddenKeyUsages,
        Set<String> extendedKeyUsages,
        Set<SignatureAlgorithm> algorithms,
        AttributeKind attributes,
        List<RevocationKind> revocation) {
    public CertificateProfile {
        uses = Set.copyOf(uses);
        policies = Set.copyOf(policies);
        keyUsages = Set.copyOf(keyUsages);
        forbiddenKeyUsages = Set.copyOf(forbiddenKeyUsages);
        extendedKeyUsages = Set.copyOf(extendedKeyUsages);
        algorithms = Set.copyOf(algorithms);
        revocation = List.copyOf(revocation);
    }

    /** What a certificate is accepted for. */
    public enum Use {
        SIGN,
        LOGIN,
        SEAL,
        TIMESTAMP
    }

    /** Which attributes a certificate of the profile carries. */
    public enum AttributeKind {
        PERSON,
        CORPORATION,
        SUBJECT
    }

    /** Where a status comes from. */
    public enum RevocationKind {
        CRL,
        OCSP
    }
}
