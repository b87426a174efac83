package jp.madoguchi.signature.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.archive.EvidenceRecordRejected.Reason;
import jp.madoguchi.signature.authority.LongPki;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealAugmentation;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.signature.verification.Verifier;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.junit.jupiter.api.Test;

/** The clock goes twelve years: with renewals everything stays valid, without them nothing is proved any more. */
class LongLifeTest {
    private static final DocumentSealer.Statement STATEMENT = new DocumentSealer.Statement("市長", "交付", "みなと市");

    private static final Instant END = LongPki.START.plus(Duration.ofDays(365 * 13));

    private final LongPki pki = new LongPki(AlgorithmSuite.cryptrec());

    private byte[] container() throws Exception {
        byte[] signed = TestFiles.container(pki.signer());
        byte[] stamped = new ContainerTimestamp(pki.timestamps()).raise(signed).container();
        pki.goTo(0.01);
        byte[] complete = new ContainerCompletion(pki.check(), pki.revocation()).complete(stamped, pki.now());
        pki.goTo(0);
        return complete;
    }

    private byte[] sealed() throws Exception {
        SigningKey seal = pki.seal();
        return new DocumentSealer(seal, pki.timestamps()).seal(TestFiles.pdf(), STATEMENT, pki.now());
    }

    private SealAugmentation augmentation() {
        return new SealAugmentation(pki.check(), pki.revocation(), pki.timestamps());
    }

    private VerificationReport verify(byte[] file, Optional<byte[]> record) {
        return new Verifier(pki.check(), pki.revocation()).verify(file, record, pki.now());
    }

    private void assertVerdict(Verdict verdict, String code, byte[] file, Optional<byte[]> record) {
        VerificationReport report = verify(file, record);
        assertEquals(verdict, report.verdict(), pki.now() + report.toJson());
        assertTrue(report.reasons().stream().anyMatch(reason -> reason.code().equals(code)), report.toJson());
    }

    @Test
    void containerStaysValidForTwelveYearsWithRenewalsOnly() throws Exception {
        List<byte[]> files = List.of(container(), container(), container());
        pki.goTo(0.02);
        var renewed = new LongLifeBatch(pki, files);
        var forgotten = new LongLifeBatch(pki, files);
        Instant ends = verify(files.get(0), renewed.evidence(0)).provableUntil().orElseThrow();
        pki.goTo(1);
        assertVerdict(Verdict.VALID, "evidence-record", files.get(1), renewed.evidence(1));
        assertVerdict(Verdict.VALID, "evidence-record", files.get(1), forgotten.evidence(1));
        assertEquals(
                "CAdES-BASELINE-LT",
                verify(files.get(1), Optional.empty()).level().orElseThrow());
        pki.goTo(4.5);
        renewed.renewTimestamp();
        pki.goTo(6);
        for (int i = 0; i < files.size(); i++)
            assertVerdict(Verdict.VALID, "evidence-record", files.get(i), renewed.evidence(i));
        assertTrue(verify(files.get(0), renewed.evidence(0))
                .provableUntil()
                .orElseThrow()
                .isAfter(ends));
        assertVerdict(Verdict.INDETERMINATE, "evidence-record-outlived", files.get(0), forgotten.evidence(0));
        assertVerdict(Verdict.INDETERMINATE, "timestamp-expired", files.get(0), Optional.empty());
        pki.goTo(8.5);
        renewed.renewTimestamp();
        pki.goTo(12);
        assertVerdict(Verdict.VALID, "evidence-record", files.get(2), renewed.evidence(2));
        assertVerdict(Verdict.INDETERMINATE, "evidence-record-outlived", files.get(2), forgotten.evidence(2));
        acceptedByBouncyCastle(renewed.record(2), files.get(2));
    }

    @Test
    void hashTreeIsRenewedBeforeItsAlgorithmEnds() throws Exception {
        var ending = new LongPki(LongPki.sha256Until("2034-01-01"));
        byte[] first = {1, 2, 3};
        List<byte[]> files = List.of(first, new byte[] {4}, new byte[] {5, 6}, new byte[] {7}, new byte[] {8});
        var renewed = new LongLifeBatch(ending, files);
        var timestampOnly = new LongLifeBatch(ending, files);
        ending.goTo(4.5);
        renewed.renewTimestamp();
        timestampOnly.renewTimestamp();
        ending.goTo(7);
        renewed.renewTree("SHA-512");
        ending.goTo(8.5);
        renewed.renewTimestamp();
        assertThrows(jp.madoguchi.signature.timestamp.TimestampRejected.class, timestampOnly::renewTimestamp);
        ending.goTo(12);
        for (int i = 0; i < files.size(); i++) {
            ProvedExistence proved = new EvidenceRecordCheck(ending.check(), ending.revocation())
                    .check(renewed.record(i), files.get(i), ending.now());
            assertTrue(proved.proves(), proved.toString());
            assertEquals(4, proved.timestamps().size());
            acceptedByBouncyCastle(renewed.record(i), files.get(i));
        }
        assertTrue(new EvidenceRecordCheck(ending.check(), ending.revocation())
                .check(timestampOnly.record(0), first, ending.now())
                .outlived());
    }

    @Test
    void sealedDocumentStaysValidByItsOwnTimestamps() throws Exception {
        byte[] sealed = sealed();
        pki.goTo(0.01);
        byte[] longTerm = augmentation().augment(sealed, pki.now()).pdf();
        assertEquals(
                "PAdES-BASELINE-LTA", verify(longTerm, Optional.empty()).level().orElseThrow());
        pki.goTo(4.5);
        byte[] renewed = augmentation().augment(longTerm, pki.now()).pdf();
        pki.goTo(6);
        assertVerdict(Verdict.VALID, "sound-seal", renewed, Optional.empty());
        assertVerdict(Verdict.INDETERMINATE, "timestamp-expired", longTerm, Optional.empty());
        assertVerdict(Verdict.INDETERMINATE, "timestamp-expired", sealed, Optional.empty());
        pki.goTo(8.5);
        byte[] twice = augmentation().augment(renewed, pki.now()).pdf();
        pki.goTo(12);
        assertVerdict(Verdict.VALID, "sound-seal", twice, Optional.empty());
        assertVerdict(Verdict.INDETERMINATE, "timestamp-expired", renewed, Optional.empty());
    }

    @Test
    void sealedDocumentStaysValidByItsEvidenceRecord() throws Exception {
        byte[] sealed = sealed();
        pki.goTo(0.01);
        List<byte[]> files = List.of(augmentation().augment(sealed, pki.now()).pdf());
        var renewed = new LongLifeBatch(pki, files);
        var forgotten = new LongLifeBatch(pki, files);
        pki.goTo(4.5);
        renewed.renewTimestamp();
        pki.goTo(8.5);
        renewed.renewTimestamp();
        pki.goTo(12);
        assertVerdict(Verdict.VALID, "evidence-record", files.get(0), renewed.evidence(0));
        assertVerdict(Verdict.INDETERMINATE, "evidence-record-outlived", files.get(0), forgotten.evidence(0));
    }

    @Test
    void lateRenewalProvesNothing() throws Exception {
        List<byte[]> files = List.of(container());
        pki.goTo(0.02);
        var late = new LongLifeBatch(pki, files);
        pki.goTo(6);
        assertThrows(jp.madoguchi.signature.timestamp.TimestampRejected.class, late::renewTimestamp);
    }

    @Test
    void recordOfAnotherFileOrAChangedOneIsRefused() throws Exception {
        List<byte[]> files = List.of(container(), container());
        pki.goTo(0.02);
        var batch = new LongLifeBatch(pki, files);
        assertReason(Reason.OTHER_FILE, batch.record(0), files.get(1));
        assertVerdict(Verdict.INDETERMINATE, "evidence-record-other-file", files.get(0), batch.evidence(1));
        byte[] record = batch.record(0);
        var check = new EvidenceRecordCheck(pki.check(), pki.revocation());
        ProvedExistence honest = check.check(record, files.get(0), pki.now());
        for (int at = 0; at < record.length; at += 3) {
            byte[] changed = record.clone();
            changed[at] ^= 1;
            try {
                ProvedExistence proved = check.check(changed, files.get(0), pki.now());
                assertEquals(honest.since(), proved.since(), "byte " + at);
            } catch (EvidenceRecordRejected refused) {
                assertTrue(refused.reason() != Reason.REVOKED);
            }
        }
    }

    @Test
    void compromisedAuthorityTakesTheProofUnlessRenewedBefore() throws Exception {
        List<byte[]> files = List.of(new byte[] {1}, new byte[] {2});
        var relying = new LongLifeBatch(pki, files);
        var renewed = new LongLifeBatch(pki, files);
        pki.goTo(4.2);
        renewed.renewTimestamp();
        pki.goTo(3.5);
        Instant compromised = pki.now().plus(Duration.ofDays(400));
        pki.revokeTsa(compromised, 1);
        pki.goTo(4.7);
        assertReason(Reason.REVOKED, relying.record(0), files.get(0));
        var check = new EvidenceRecordCheck(pki.check(), pki.revocation());
        assertTrue(check.check(renewed.record(0), files.get(0), pki.now()).proves());
    }

    private void assertReason(Reason reason, byte[] record, byte[] file) {
        var check = new EvidenceRecordCheck(pki.check(), pki.revocation());
        EvidenceRecordRejected rejected =
                assertThrows(EvidenceRecordRejected.class, () -> check.check(record, file, pki.now()));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
    }

    /** Another implementation reads the record the same way; it checks hashes, not authorities. */
    private static void acceptedByBouncyCastle(byte[] record, byte[] file) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(SecurityProvider.bouncyCastle())
                .build();
        new ERSEvidenceRecord(record, digests).validatePresent(new ERSByteData(file), java.util.Date.from(END));
    }
}
