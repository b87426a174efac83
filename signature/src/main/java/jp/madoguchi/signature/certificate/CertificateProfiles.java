package jp.madoguchi.signature.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.CertificateProfile.AttributeKind;

/** Index of every certificate profile this product knows. */
public final class CertificateProfiles {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;
    private static final Set<Integer> CA_ONLY = Set.of(KEY_CERT_SIGN, CRL_SIGN);

    /** 署名用電子証明書 of the My Number card. */
    public static final CertificateProfile JPKI_SIGNING = new CertificateProfile(
            "jpki-signing",
            TrustStore.SIGNING,
            Set.of("1.2.392.200149.8.5.1.1.20"),
            Set.of(DIGITAL_SIGNATURE, NON_REPUDIATION),
            CA_ONLY,
            true,
            Set.of(),
            AttributeKind.PERSON);

    /** 利用者証明用電子証明書 of the My Number card: logs in, never signs. */
    public static final CertificateProfile JPKI_AUTHENTICATION = new CertificateProfile(
            "jpki-authentication",
            TrustStore.AUTHENTICATION,
            Set.of("1.2.392.200149.8.5.1.3.30"),
            Set.of(DIGITAL_SIGNATURE),
            Set.of(NON_REPUDIATION, KEY_CERT_SIGN, CRL_SIGN),
            true,
            Set.of(),
            AttributeKind.SUBJECT);

    /** 商業登記電子証明書 of a corporation's representative. */
    public static final CertificateProfile REGISTRAR = new CertificateProfile(
            "registrar",
            TrustStore.REGISTRAR,
            Set.of(),
            Set.of(DIGITAL_SIGNATURE, NON_REPUDIATION),
            CA_ONLY,
            true,
            Set.of(),
            AttributeKind.CORPORATION);

    /** The official seal (電子公印) on issued documents. */
    public static final CertificateProfile OFFICIAL_SEAL = new CertificateProfile(
            "official-seal",
            TrustStore.SEAL,
            Set.of(),
            Set.of(DIGITAL_SIGNATURE, NON_REPUDIATION),
            CA_ONLY,
            true,
            Set.of(),
            AttributeKind.SUBJECT);

    /** A timestamping authority: extendedKeyUsage id-kp-timeStamping alone and critical (RFC 3161, 2.3). */
    public static final CertificateProfile TSA = new CertificateProfile(
            "tsa",
            TrustStore.TSA,
            Set.of(),
            Set.of(DIGITAL_SIGNATURE),
            CA_ONLY,
            true,
            Set.of("1.3.6.1.5.5.7.3.8"),
            AttributeKind.SUBJECT);

    private static final List<CertificateProfile> ALL =
            List.of(JPKI_SIGNING, JPKI_AUTHENTICATION, REGISTRAR, OFFICIAL_SEAL, TSA);

    static {
        long distinct = ALL.stream().map(CertificateProfile::id).distinct().count();
        if (distinct != ALL.size()) throw new IllegalStateException("duplicate certificate profile id");
    }

    private CertificateProfiles() {}

    /** Every profile, in the order of the index. */
    public static Stream<CertificateProfile> all() {
        return ALL.stream();
    }

    /** The profile of an id. */
    public static Optional<CertificateProfile> find(String id) {
        return all().filter(profile -> profile.id().equals(id)).findFirst();
    }
}
