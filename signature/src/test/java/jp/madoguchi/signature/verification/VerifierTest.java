package jp.madoguchi.signature.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final TestPki PKI = TestPki.shared();
    private static final SigningKey SIGNER = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private static final SigningKey SEAL = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);

    private static VerificationReport verify(byte[] file, Instant at) {
        return new Verifier(PKI.anchors(), PKI.revocation()).verify(file, at);
    }

    private static void assertVerdict(Verdict verdict, String code, VerificationReport report) {
        assertEquals(verdict, report.verdict(), report.toJson());
        assertTrue(report.reasons().stream().anyMatch(reason -> reason.code().equals(code)), report.toJson());
    }

    @Test
    void soundFilesAreValid() throws Exception {
        VerificationReport seal = verify(TestFiles.sealedPdf(SEAL), TestPki.NOW);
        assertVerdict(Verdict.VALID, "sound-seal", seal);
        assertEquals("PAdES-BASELINE-T", seal.level().orElseThrow());
        assertTrue(seal.timeProved());
        assertVerdict(Verdict.VALID, "no-proved-time", verify(TestFiles.container(SIGNER), TestPki.NOW));
        VerificationReport stamped = verify(TestFiles.timestamped(SIGNER), TestPki.NOW);
        assertEquals("CAdES-BASELINE-T", stamped.level().orElseThrow());
        assertEquals("山田 太郎", stamped.signer().orElseThrow().name());
    }

    @Test
    void expiredCertificateIsSavedByATimestampUntilTheTimestampItselfEnds() throws Exception {
        Instant now = TestPki.NOW;
        SigningKey brief = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256, TestPki.FROM, now.plusSeconds(60));
        byte[] stamped = TestFiles.timestamped(brief);
        Instant later = now.plusSeconds(7_200);
        assertVerdict(Verdict.VALID, "sound-signature", verify(stamped, later));
        assertVerdict(Verdict.INVALID, "expired", verify(TestFiles.container(brief), later));
        assertVerdict(Verdict.INDETERMINATE, "timestamp-expired", verify(stamped, TestPki.UNTIL.plusSeconds(1)));
    }

    @Test
    void unknownStatusIsNeverValid() throws Exception {
        var verifier = new Verifier(PKI.anchors(), RevocationSource.none());
        VerificationReport report = verifier.verify(TestFiles.container(SIGNER), TestPki.NOW);
        assertVerdict(Verdict.INDETERMINATE, "unknown-status", report);
    }

    @Test
    void detachedMessageAndOtherFilesAreIndeterminate() throws Exception {
        byte[] message = ApplicationContainer.file(TestFiles.container(SIGNER), "META-INF/signature.p7s");
        assertVerdict(Verdict.INDETERMINATE, "detached-content", verify(message, TestPki.NOW));
        assertVerdict(Verdict.INDETERMINATE, "unknown-kind", verify(new byte[] {1}, TestPki.NOW));
        assertVerdict(Verdict.INDETERMINATE, "not-sealed", verify(TestFiles.pdf(), TestPki.NOW));
    }

    @Test
    void noiseIsNeverValidAndNeverThrows() throws Exception {
        var random = new Random(7);
        byte[] container = TestFiles.timestamped(SIGNER);
        var verifier = new Verifier(PKI.anchors(), PKI.revocation());
        for (int i = 0; i < 80; i++) {
            byte[] noisy = container.clone();
            for (int n = 0; n < 3; n++) noisy[random.nextInt(noisy.length)] ^= (byte) (1 + random.nextInt(255));
            VerificationReport report = verifier.verify(noisy, TestPki.NOW);
            if (report.verdict() == Verdict.VALID)
                assertEquals("山田 太郎", report.signer().orElseThrow().name());
        }
    }
}
