package jp.madoguchi.signature.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.LeafRequest;
import jp.madoguchi.signature.authority.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every profile with certificates of its shape: generations, card and smartphone, registrar, posts. */
class CertificateProfilesTest {
    private static final TestPki PKI = TestPki.shared();
    private static final String NAME = "C=JP,O=JPKI,OU=JPKI for digital signature,OU=Test";

    private static CertificateAuthority generation(KeyKind kind) {
        return CertificateAuthority.create(NAME, kind, TestPki.FROM, TestPki.UNTIL);
    }

    private static TrustAnchors pinned(CertificateAuthority... generations) {
        List<X509Certificate> certificates = java.util.Arrays.stream(generations)
                .map(CertificateAuthority::certificate)
                .toList();
        return TrustAnchors.of(new EnumMap<>(Map.of(TrustStore.SIGNING, certificates)));
    }

    private static CheckedCertificate check(TrustAnchors anchors, SigningKey key, CertificateProfile profile)
            throws CertificateRejected {
        return new CertificateCheck(anchors).check(key.certificate(), List.of(), profile, TestPki.NOW);
    }

    private static void assertRefused(CertificateReason reason, TrustAnchors anchors, SigningKey key) {
        CertificateRejected refused =
                assertThrows(CertificateRejected.class, () -> check(anchors, key, CertificateProfiles.JPKI_SIGNING));
        assertEquals(reason, refused.reason(), refused.getMessage());
    }

    /** Generations share one name: only their keys tell them apart. */
    @Test
    void generationsOfOneNameAreToldApartByTheirKeys() throws Exception {
        CertificateAuthority first = generation(KeyKind.RSA_2048);
        CertificateAuthority second = generation(KeyKind.P_384);
        CertificateAuthority unpinned = generation(KeyKind.P_384);
        TrustAnchors anchors = pinned(first, second);
        for (CertificateAuthority issuer : List.of(first, second)) {
            SigningKey key =
                    PKI.leaf(issuer, CertificateProfiles.JPKI_SIGNING, KeyKind.P_384, TestPki.FROM, TestPki.UNTIL);
            assertEquals(
                    issuer.certificate(),
                    check(anchors, key, CertificateProfiles.JPKI_SIGNING).issuer());
        }
        SigningKey stranger =
                PKI.leaf(unpinned, CertificateProfiles.JPKI_SIGNING, KeyKind.P_384, TestPki.FROM, TestPki.UNTIL);
        assertRefused(CertificateReason.UNTRUSTED_ISSUER, anchors, stranger);
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void smartphoneSignsAsTheCardDoes(KeyKind kind) throws Exception {
        SigningKey phone = withPolicy("1.2.392.200149.8.5.1.1.40", kind);
        CheckedCertificate checked = check(PKI.anchors(), phone, CertificateProfiles.JPKI_SIGNING);
        assertEquals("山田 太郎", checked.attributes().displayName());
        assertRefused(CertificateReason.WRONG_PURPOSE, PKI.anchors(), withPolicy("1.2.392.200149.8.5.1.1.41", kind));
        assertRefused(CertificateReason.WRONG_PURPOSE, PKI.anchors(), withPolicy("1.2.392.200149.8.5.1.0.20", kind));
    }

    private static SigningKey withPolicy(String policy, KeyKind kind) {
        CertificateProfile shape = CertificateProfiles.JPKI_SIGNING;
        var one = new CertificateProfile(
                shape.id(),
                shape.trustStore(),
                shape.uses(),
                Set.of(policy),
                shape.keyUsages(),
                shape.forbiddenKeyUsages(),
                shape.extendedKeyUsages(),
                shape.algorithms(),
                shape.attributes(),
                shape.revocation());
        return PKI.leaf(one, kind);
    }

    @Test
    void registrarsExtensionNamesTheCorporation() throws Exception {
        var minato = new CorporateAttributes("4010001234567", "株式会社みなと食堂", "佐藤 次郎");
        SigningKey key = PKI.authority(TrustStore.REGISTRAR)
                .issue(new LeafRequest(
                        CertificateProfiles.REGISTRAR,
                        "C=JP,O=Minato Shokudo,CN=Sato Jiro",
                        Optional.empty(),
                        Optional.of(minato),
                        KeyKind.RSA_2048,
                        TestPki.FROM,
                        TestPki.UNTIL));
        assertEquals(
                minato, check(PKI.anchors(), key, CertificateProfiles.REGISTRAR).attributes());
    }

    @Test
    void corporationWithoutNumberIsRefused() {
        SigningKey key = PKI.authority(TrustStore.REGISTRAR)
                .issue(new LeafRequest(
                        CertificateProfiles.REGISTRAR,
                        "C=JP,O=Minato Shokudo,CN=Sato Jiro",
                        Optional.empty(),
                        KeyKind.P_256,
                        TestPki.FROM,
                        TestPki.UNTIL));
        CertificateRejected refused =
                assertThrows(CertificateRejected.class, () -> check(PKI.anchors(), key, CertificateProfiles.REGISTRAR));
        assertEquals(CertificateReason.ATTRIBUTES, refused.reason());
    }

    @Test
    void certificateOfAPostIsNoSealOfAnotherStore() throws Exception {
        SigningKey post = PKI.leaf(CertificateProfiles.POST, KeyKind.RSA_2048);
        assertEquals(
                CertificateProfiles.POST,
                check(PKI.anchors(), post, CertificateProfiles.POST).profile());
        assertThrows(CertificateRejected.class, () -> check(PKI.anchors(), post, CertificateProfiles.OFFICIAL_SEAL));
    }

    @Test
    void pathIsRememberedButNotBeyondItsTimeNorForAnotherProfile() throws Exception {
        var certificates = new CertificateCheck(PKI.anchors());
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        CheckedCertificate first =
                certificates.check(key.certificate(), List.of(), CertificateProfiles.JPKI_SIGNING, TestPki.NOW);
        assertSame(
                first, certificates.check(key.certificate(), List.of(), CertificateProfiles.JPKI_SIGNING, TestPki.NOW));
        assertThrows(
                CertificateRejected.class,
                () -> certificates.check(
                        key.certificate(), List.of(), CertificateProfiles.JPKI_SIGNING, TestPki.UNTIL.plusSeconds(1)));
        assertThrows(
                CertificateRejected.class,
                () -> certificates.check(
                        key.certificate(), List.of(), CertificateProfiles.JPKI_AUTHENTICATION, TestPki.NOW));
    }

    @Test
    void rememberedPathsHaveABound() throws Exception {
        var cache = new PathCache(PKI.anchors(), 3);
        for (int i = 0; i < 5; i++) {
            SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
            cache.check(key.certificate(), List.of(), CertificateProfiles.JPKI_SIGNING, TestPki.NOW);
        }
        assertEquals(3, cache.size());
    }
}
