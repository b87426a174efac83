package jp.madoguchi.signature.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract every signature method keeps: good accepted, everything else refused for its own reason. */
class SignatureMethodContractTest {
    private static final TestPki PKI = TestPki.shared();
    private static final Set<CertificateProfile> PROFILES =
            Set.of(CertificateProfiles.JPKI_SIGNING, CertificateProfiles.REGISTRAR);
    private static final ExpectedSigner YAMADA =
            new ExpectedSigner.Person("山田太郎", TestPki.yamada().birthDate());

    private static SigningKey good;

    static Stream<SignatureMethod> methods() {
        if (good == null) good = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
        return SignatureMethods.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void goodSignaturesOfEveryKeyKindAreAccepted(SignatureMethod method) throws Exception {
        for (KeyKind kind : KeyKind.values()) {
            SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, kind);
            AcceptedSignature accepted = check(method, sign(method, frozen("a"), key), frozen("a"), YAMADA);
            assertEquals("山田 太郎", accepted.signer().attributes().displayName());
            assertInstanceOf(RevocationStatus.Good.class, accepted.revocation());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void representativeOfACorporationIsAccepted(SignatureMethod method) throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.REGISTRAR, KeyKind.P_256);
        byte[] signed = sign(method, frozen("a"), key);
        check(method, signed, frozen("a"), new ExpectedSigner.Corporation("4010001234567"));
        assertRejected(
                method, Reason.WRONG_PERSON, signed, frozen("a"), new ExpectedSigner.Corporation("7000012050002"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void unknownStatusArrivesAsPending(SignatureMethod method) throws Exception {
        byte[] signed = sign(method, frozen("a"), good);
        AcceptedSignature accepted = new ContainerCheck(PKI.check(), RevocationSource.none())
                .check(signed, frozen("a"), PROFILES, YAMADA, method.binding(), TestPki.NOW);
        assertTrue(accepted.pending());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void changedFileIsTampered(SignatureMethod method) throws Exception {
        byte[] signed = sign(method, frozen("a"), good);
        List<ZipEntryRead> entries = ZipReader.read(signed).stream()
                .map(e -> e.name().equals("application.json")
                        ? new ZipEntryRead(e.name(), "x".getBytes(StandardCharsets.UTF_8), true)
                        : e)
                .toList();
        byte[] changed = ContainerWriter.withSignature(
                entries, ContainerReader.read(signed).signature());
        assertRejected(method, Reason.TAMPERED, changed, frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyFlippedBitOfTheMessageIsRefused(SignatureMethod method) throws Exception {
        byte[] signed = sign(method, frozen("a"), good);
        byte[] message = ContainerReader.read(signed).signature();
        List<ZipEntryRead> entries = ZipReader.read(signed);
        for (int at = 0; at < message.length; at += 13) {
            byte[] flipped = message.clone();
            flipped[at] ^= 1;
            byte[] container = ContainerWriter.withSignature(entries, flipped);
            assertThrows(SignatureRejected.class, () -> check(method, container, frozen("a"), YAMADA), "byte " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void signatureOfAnotherApplicationIsAReplay(SignatureMethod method) throws Exception {
        assertRejected(method, Reason.REPLAYED, sign(method, frozen("b"), good), frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void certificatesOutsideTheirTimeAreRefused(SignatureMethod method) throws Exception {
        Instant now = TestPki.NOW;
        SigningKey expired =
                PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256, TestPki.FROM, now.minusSeconds(1));
        SigningKey early =
                PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256, now.plusSeconds(60), TestPki.UNTIL);
        assertRejected(method, Reason.EXPIRED, sign(method, frozen("a"), expired), frozen("a"), YAMADA);
        assertRejected(method, Reason.NOT_YET_VALID, sign(method, frozen("a"), early), frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void revokedCertificateIsRefused(SignatureMethod method) throws Exception {
        SigningKey revoked = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        PKI.revoke(CertificateProfiles.JPKI_SIGNING, revoked, TestPki.NOW.minusSeconds(3_600));
        assertRejected(method, Reason.REVOKED, sign(method, frozen("a"), revoked), frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void certificateForLoginDoesNotSign(SignatureMethod method) throws Exception {
        SigningKey login = PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, KeyKind.RSA_2048);
        assertRejected(method, Reason.WRONG_PURPOSE, sign(method, frozen("a"), login), frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void lookAlikeIssuersAreRefused(SignatureMethod method) throws Exception {
        var profile = CertificateProfiles.JPKI_SIGNING;
        SigningKey sameName = PKI.leaf(PKI.stranger(), profile, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL);
        SigningKey otherStore =
                PKI.leaf(PKI.authority(TrustStore.AUTHENTICATION), profile, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL);
        assertRejected(method, Reason.UNTRUSTED_ISSUER, sign(method, frozen("a"), sameName), frozen("a"), YAMADA);
        assertRejected(method, Reason.UNTRUSTED_ISSUER, sign(method, frozen("a"), otherStore), frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anotherPersonIsRefused(SignatureMethod method) throws Exception {
        byte[] signed = sign(method, frozen("a"), good);
        assertRejected(
                method, Reason.WRONG_PERSON, signed, frozen("a"), new ExpectedSigner.Person("鈴木 一郎", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void swappedCertificateIsRefused(SignatureMethod method) throws Exception {
        SigningKey twin = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
        SigningRequest honest =
                ApplicationContainer.prepare(frozen("a"), good.certificate().getEncoded(), TestPki.NOW);
        SigningRequest swapped = new SigningRequest(
                twin.certificate().getEncoded(), honest.signedAttributes(), honest.algorithm(), TestPki.NOW);
        byte[] value = twin.sign(honest.signedAttributes());
        byte[] container = ApplicationContainer.assemble(frozen("a"), swapped, value);
        assertRejected(method, Reason.CERTIFICATE_SWAPPED, container, frozen("a"), YAMADA);
    }

    /** Only the method whose certificate comes after signing may leave signing-certificate-v2 out. */
    @ParameterizedTest
    @MethodSource("methods")
    void signatureThatNamesNoCertificateIsForOneMethodOnly(SignatureMethod method) throws Exception {
        SignatureMethod app =
                SignatureMethods.find(SignatureMethods.AUTHENTICATION_APP).orElseThrow();
        byte[] unbound = sign(app, frozen("a"), good);
        if (method.id().equals(app.id())) check(method, unbound, frozen("a"), YAMADA);
        else assertRejected(method, Reason.CERTIFICATE_SWAPPED, unbound, frozen("a"), YAMADA);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void timestampedContainerIsStillAccepted(SignatureMethod method) throws Exception {
        byte[] signed = sign(method, frozen("a"), good);
        var raised = new ContainerTimestamp(PKI.timestamps()).raise(signed);
        assertEquals(TestPki.NOW, raised.timestamp().at());
        check(method, raised.container(), frozen("a"), YAMADA);
    }

    private static FrozenContainer frozen(String id) {
        return ApplicationContainer.freeze(List.of(
                new ContainerFile(
                        "application.json",
                        "application/json",
                        ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8)),
                new ContainerFile("form.pdf", "application/pdf", new byte[2_000]),
                new ContainerFile("attachments/平面図.png", "image/png", new byte[300])));
    }

    private static byte[] sign(SignatureMethod method, FrozenContainer frozen, SigningKey key) throws Exception {
        FrozenContainer opened = ApplicationContainer.open(frozen.bytes());
        SubmittedSignature submitted = submitted(method, opened, key);
        assertTrue(method.takes(submitted));
        assertEquals(method.id(), SignatureMethods.taking(submitted).id());
        return method.container(opened, submitted);
    }

    /** What each way hands in for the same key. */
    private static SubmittedSignature submitted(SignatureMethod method, FrozenContainer frozen, SigningKey key)
            throws Exception {
        byte[] certificate = key.certificate().getEncoded();
        byte[] attributes = method.binding() == CertificateBinding.SIGNED_ATTRIBUTE
                ? ApplicationContainer.prepare(frozen, certificate, TestPki.NOW).signedAttributes()
                : ApplicationContainer.prepare(frozen, key.algorithm(), TestPki.NOW);
        SigningRequest restored = ApplicationContainer.restore(certificate, attributes);
        assertEquals(TestPki.NOW, restored.signingTime());
        byte[] value = p1363(
                key,
                method.id().equals(SignatureMethods.AUTHENTICATION_APP)
                        ? signedDigest(key, attributes)
                        : key.sign(attributes));
        return method.id().equals(SignatureMethods.UPLOADED_CONTAINER)
                ? new SubmittedSignature.Container(ApplicationContainer.assemble(frozen, restored, value))
                : new SubmittedSignature.Value(method.id(), restored, value);
    }

    /** What a card does with a digest: RSA pads and signs it, ECDSA signs it. */
    private static byte[] signedDigest(SigningKey key, byte[] attributes) throws Exception {
        byte[] digest = ApplicationContainer.digestToSign(key.algorithm(), attributes);
        if (key.algorithm().isEcdsa()) {
            Signature bare = Signature.getInstance("NONEwithECDSA");
            bare.initSign(key.key());
            bare.update(digest);
            return bare.sign();
        }
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.ENCRYPT_MODE, key.key());
        return rsa.doFinal(digest);
    }

    /** What WebCrypto gives: r‖s for ECDSA. */
    private static byte[] p1363(SigningKey key, byte[] der) {
        if (!key.algorithm().isEcdsa()) return der;
        int size = key.algorithm().digest().equals("SHA-256") ? 32 : 48;
        ASN1Sequence both = ASN1Sequence.getInstance(der);
        byte[] raw = new byte[2 * size];
        for (int i = 0; i < 2; i++) {
            byte[] number =
                    ASN1Integer.getInstance(both.getObjectAt(i)).getValue().toByteArray();
            int skip = Math.max(0, number.length - size);
            System.arraycopy(number, skip, raw, (i + 1) * size - (number.length - skip), number.length - skip);
        }
        return raw;
    }

    private static AcceptedSignature check(
            SignatureMethod method, byte[] signed, FrozenContainer frozen, ExpectedSigner expected)
            throws SignatureRejected {
        AcceptedSignature accepted = new ContainerCheck(PKI.check(), PKI.revocation())
                .check(signed, frozen, PROFILES, expected, method.binding(), TestPki.NOW);
        assertArrayEquals(signed, accepted.container());
        return accepted;
    }

    private static void assertRejected(
            SignatureMethod method, Reason reason, byte[] signed, FrozenContainer frozen, ExpectedSigner expected) {
        SignatureRejected rejected =
                assertThrows(SignatureRejected.class, () -> check(method, signed, frozen, expected));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
        for (var locale : Arrays.asList(java.util.Locale.JAPANESE, java.util.Locale.ENGLISH))
            assertTrue(reason.message(locale).length() > 8);
    }
}
