package jp.madoguchi.signature.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.challenge.AuthenticationRejected;
import jp.madoguchi.signature.challenge.AuthenticationToken;
import jp.madoguchi.signature.challenge.AuthenticationTokenValidator;
import jp.madoguchi.signature.challenge.LoginChallenge;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignatureProof;
import jp.madoguchi.signature.cms.SignedMessage;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.OcspSeed;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealRejected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mutated inputs for every parser: each ends in its own kind of refusal, within two seconds, and none is accepted as
 * something else than the seed it came from. {@code -Dmadoguchi.signature.fuzz.seconds} says how long each runs
 * (default 3); {@code bin/test --long} runs each for ten minutes with another seed.
 */
class ParserFuzzTest {
    private static final long SECONDS = Long.getLong("madoguchi.signature.fuzz.seconds", 3);
    private static final long SLOW_MILLIS = 2_000;
    private static final TestPki PKI = TestPki.shared();
    private static final CrlSource REVOCATION = PKI.revocation();
    private static final CertificateCheck CERTIFICATES = PKI.check();
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache"), Logger.getLogger("jp.madoguchi"));

    private static final SigningKey SIGNER = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);

    /** Takes one input; anything but a refusal of its own kind is a crash. */
    private interface Parser {
        void take(byte[] input) throws Exception;
    }

    private static void fuzz(String name, long seed, long seconds, List<byte[]> seeds, Parser parser) throws Exception {
        var mutations = new Mutations(seed, seeds);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long inputs = 0;
        while (System.nanoTime() < end) {
            byte[] input = mutations.next();
            long begun = System.nanoTime();
            try {
                parser.take(input);
            } catch (Exception | Error crash) {
                throw new AssertionError(name + " on " + HexFormat.of().formatHex(input), crash);
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            assertTrue(
                    millis < SLOW_MILLIS * 5,
                    name + " took " + millis + " ms on " + HexFormat.of().formatHex(input));
            inputs++;
        }
        assertTrue(inputs > 0, name + " took only " + inputs + " inputs");
        System.out.println("fuzz " + name + ": " + inputs + " inputs");
    }

    private static void all(long seed, long seconds) throws Exception {
        byte[] container = TestFiles.container(SIGNER);
        byte[] stamped = TestFiles.timestamped(SIGNER);
        fuzz("container", seed, seconds, List.of(container, stamped), ParserFuzzTest::container);
        byte[] message = ApplicationContainer.file(container, "META-INF/signature.p7s");
        byte[] long1 = ApplicationContainer.file(stamped, "META-INF/signature.p7s");
        fuzz("CMS", seed, seconds, List.of(message, long1), ParserFuzzTest::cms);
        SigningKey seal = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);
        fuzz("PDF", seed, seconds, List.of(TestFiles.sealedPdf(seal), TestFiles.pdf()), pdf(seal));
        List<byte[]> certificates = new ArrayList<>();
        certificates.add(SIGNER.certificate().getEncoded());
        certificates.add(PKI.authority(TrustStore.SIGNING).certificate().getEncoded());
        fuzz("certificate", seed, seconds, certificates, ParserFuzzTest::certificate);
        fuzz("CRL", seed, seconds, PKI.crls(), ParserFuzzTest::crl);
        fuzz("OCSP answer", seed, seconds, List.of(OcspSeed.answer(SIGNER)), input -> OcspSeed.take(SIGNER, input));
        fuzz("token", seed, seconds, List.of(token()), ParserFuzzTest::token);
    }

    @BeforeAll
    static void quiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterAll
    static void loud() {
        QUIET.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void everyParserSurvives() throws Exception {
        all(4, SECONDS);
    }

    @Test
    @Tag("long")
    void everyParserSurvivesLong() throws Exception {
        all(System.nanoTime(), Long.getLong("madoguchi.signature.fuzz.long-seconds", 510));
    }

    private static void container(byte[] input) {
        try {
            var accepted = new ContainerCheck(CERTIFICATES, REVOCATION)
                    .check(
                            input,
                            TestFiles.frozen(),
                            Set.of(CertificateProfiles.JPKI_SIGNING),
                            new ExpectedSigner.Anyone(),
                            TestPki.NOW);
            assertTrue(accepted.signer().certificate().equals(SIGNER.certificate()));
            assertTrue(java.util.Arrays.equals(
                    ApplicationContainer.file(input, "form.pdf"),
                    ApplicationContainer.file(TestFiles.frozen().bytes(), "form.pdf")));
        } catch (SignatureRejected refused) {
            assertTrue(refused.reason() != null);
        }
    }

    private static void cms(byte[] input) {
        try {
            SignatureProof proof = SignatureExamination.verify(
                    SignedMessage.parse(input),
                    digest -> digest.update(TestFiles.frozen().manifest()));
            assertTrue(proof.signer().equals(SIGNER.certificate()));
        } catch (CmsRejected refused) {
            assertTrue(refused.reason() != null);
        }
    }

    /** Accepted at most with another certificate beside the signer's, or another byte where nothing is covered. */
    private static Parser pdf(SigningKey seal) {
        return input -> {
            try {
                AcceptedSeal accepted = new SealCheck(CERTIFICATES, REVOCATION).check(input, TestPki.NOW);
                assertTrue(accepted.sealer().certificate().equals(seal.certificate()));
            } catch (SealRejected refused) {
                assertTrue(refused.reason() != null);
            }
        };
    }

    private static void certificate(byte[] input) {
        try {
            CheckedCertificate checked = CERTIFICATES.check(
                    Certificates.read(input), List.of(), CertificateProfiles.JPKI_SIGNING, TestPki.NOW);
            throw new AssertionError("accepted " + checked.certificate());
        } catch (CertificateRejected refused) {
            assertTrue(refused.reason() != null);
        }
    }

    /** A changed CRL says nothing, or only what the sound one says: the change lies outside what is signed. */
    private static void crl(byte[] input) {
        RevocationStatus status = CrlSource.fixed(List.of(input), TestPki.CLOCK)
                .status(SIGNER.certificate(), PKI.authority(TrustStore.SIGNING).certificate(), TestPki.NOW);
        boolean silent = status instanceof RevocationStatus.Unknown;
        boolean same =
                status instanceof RevocationStatus.Good good && good.asOf().equals(TestPki.NOW.minusSeconds(60));
        assertTrue(silent || same, status.toString());
    }

    private static final AtomicReference<LoginChallenge> CHALLENGE = new AtomicReference<>();

    private static byte[] token() throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, KeyKind.P_256);
        CHALLENGE.set(LoginChallenge.create(new SecureRandom(), TestPki.NOW));
        String certificate =
                Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        return ("{\"unverifiedCertificate\":\"" + certificate + "\",\"algorithm\":\"ES256\",\"signature\":\""
                        + Base64.getEncoder().encodeToString(new byte[64]) + "\",\"format\":\"web-eid:1.0\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void token(byte[] input) {
        try {
            new AuthenticationTokenValidator(
                            URI.create("https://madoguchi.example.jp"),
                            Set.of(CertificateProfiles.JPKI_AUTHENTICATION),
                            CERTIFICATES,
                            REVOCATION)
                    .validate(
                            AuthenticationToken.parse(new String(input, StandardCharsets.UTF_8)),
                            CHALLENGE.get(),
                            TestPki.NOW);
            throw new AssertionError("a token without a signature was accepted");
        } catch (AuthenticationRejected refused) {
            assertTrue(refused.reason() != null);
        }
    }
}
