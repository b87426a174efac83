package jp.madoguchi.signature.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.signature.authority.LongPki;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.evidence.DssReport;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may follow a seal, and what may not. */
class SealAugmentationTest {
    private static final LongPki PKI = new LongPki(AlgorithmSuite.cryptrec());
    private static byte[] sealed = new byte[0];
    private static byte[] longTerm = new byte[0];

    @BeforeAll
    static void seal() throws Exception {
        SigningKey seal = PKI.seal();
        sealed = new DocumentSealer(seal, PKI.timestamps())
                .seal(DocumentSealerTest.pdf(true), new DocumentSealer.Statement("みなと市長", "交付", "みなと市"), PKI.now());
        PKI.goTo(0.01);
        longTerm = augmentation().augment(sealed, PKI.now()).pdf();
    }

    private static SealAugmentation augmentation() {
        return new SealAugmentation(PKI.check(), PKI.revocation(), PKI.timestamps());
    }

    private static AcceptedSeal check(byte[] pdf) throws SealRejected {
        return new SealCheck(PKI.check(), PKI.revocation()).check(pdf, PKI.now());
    }

    @Test
    void augmentedSealHoldsAndBeginsWithTheSealedBytes() throws Exception {
        AcceptedSeal accepted = check(longTerm);
        assertEquals("PAdES-BASELINE-LTA", accepted.level());
        assertEquals(sealed.length, accepted.sealedBytes());
        assertArrayEquals(sealed, Arrays.copyOf(longTerm, sealed.length));
        assertTrue(accepted.standing().authoritiesKnown());
        byte[] twice = augmentation().augment(longTerm, PKI.now()).pdf();
        assertEquals(2, check(twice).documentTimestamps().size());
    }

    @Test
    void revocationIsToldByTheFileAlone() throws Exception {
        AcceptedSeal offline = new SealCheck(
                        PKI.check(), (certificate, issuer, at) -> new RevocationStatus.Unknown("offline"))
                .check(longTerm, PKI.now());
        assertTrue(offline.revocation() instanceof RevocationStatus.Good);
    }

    @Test
    void crlFromBeforeTheSealIsWaitedOut() throws Exception {
        var fresh = new LongPki(AlgorithmSuite.cryptrec());
        SigningKey seal = fresh.seal();
        byte[] justSealed = new DocumentSealer(seal, fresh.timestamps())
                .seal(DocumentSealerTest.pdf(true), new DocumentSealer.Statement("a", "b", "c"), fresh.now());
        var augmentation = new SealAugmentation(fresh.check(), fresh.revocation(), fresh.timestamps());
        assertThrows(MaterialUnavailable.class, () -> augmentation.augment(justSealed, fresh.now()));
    }

    @Test
    void secondVerifierAgrees() throws Exception {
        byte[] twice = augmentation().augment(longTerm, PKI.now()).pdf();
        for (byte[] pdf : List.of(longTerm, twice)) {
            DssReport report = new DssValidation(PKI.anchors(), PKI::crls)
                    .validate(pdf, PKI.now().plusSeconds(60));
            assertTrue(
                    report.agrees(), report.subIndication() + new String(report.etsiReport(), StandardCharsets.UTF_8));
            assertEquals("PAdES-BASELINE-LTA", report.level());
        }
    }

    @Test
    void outsideToolAcceptsTheAugmentedSeal(@TempDir Path folder) throws Exception {
        Path tool = Path.of("/usr/bin/pdfsig");
        Assumptions.assumeTrue(Files.isExecutable(tool), "poppler-utils is not installed");
        Path file = Files.write(folder.resolve("sealed.pdf"), longTerm);
        Process process = new ProcessBuilder(tool.toString(), "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("Total document signed"), said);
    }

    /** An update by an attacker, closed by a sound document timestamp of the same authority. */
    private interface Attack {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] attacked(Attack attack) throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            attack.on(document);
            var dictionary = new PDSignature();
            dictionary.setType(COSName.DOC_TIME_STAMP);
            dictionary.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            dictionary.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            document.addSignature(dictionary);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(external.getContent().readAllBytes());
            external.setSignature(PKI.timestamps().timestamp(digest).token());
        }
        return out.toByteArray();
    }

    @Test
    void timestampAloneIsAccepted() throws Exception {
        assertEquals("PAdES-BASELINE-LTA", check(attacked(document -> {})).level());
    }

    @Test
    void otherContentUnderASoundTimestampIsFound() throws Exception {
        assertChanged(attacked(document -> {
            try (var stream = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                stream.addRect(0, 0, 600, 800);
                stream.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    @Test
    void anotherPageAnotherTitleAndAnActionAreFound() throws Exception {
        assertChanged(attacked(document -> {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            document.addPage(page);
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
        }));
        assertChanged(attacked(document -> {
            document.getDocumentInformation().setTitle("another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
        }));
        assertChanged(attacked(document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            var action = new COSDictionary();
            action.setName(COSName.S, "Named");
            catalog.setItem(COSName.OPEN_ACTION, action);
            catalog.setNeedToBeUpdated(true);
        }));
    }

    @Test
    void visibleAnnotationIsFound() throws Exception {
        assertChanged(attacked(document -> {
            var note = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText();
            note.setContents("不許可");
            note.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(10, 10, 100, 100));
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        }));
    }

    @Test
    void objectOfTheSealedRevisionSmuggledIntoTheSecurityStoreMayNotChange() throws Exception {
        byte[] smuggled = attacked(document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            var store = new COSDictionary();
            var certs = new org.apache.pdfbox.cos.COSArray();
            certs.add(document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
            store.setItem(COSName.getPDFName("Certs"), certs);
            catalog.setItem(COSName.getPDFName("DSS"), store);
            catalog.setNeedToBeUpdated(true);
        });
        check(smuggled);
        sealedSwap(smuggled);
    }

    private static void sealedSwap(byte[] smuggled) throws Exception {
        byte[] kept = sealed;
        try {
            sealed = smuggled;
            assertChanged(attacked(document -> {
                var contents = (org.apache.pdfbox.cos.COSStream)
                        document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
                try (var to = contents.createOutputStream()) {
                    to.write("0 0 600 800 re f".getBytes(StandardCharsets.US_ASCII));
                }
                contents.setNeedToBeUpdated(true);
            }));
        } finally {
            sealed = kept;
        }
    }

    @Test
    void bytesAfterTheLastTimestampAreFound() throws Exception {
        assertChanged(Arrays.copyOf(longTerm, longTerm.length + 1));
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(longTerm)) {
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertChanged(out.toByteArray());
    }

    @Test
    void everyChangedByteIsFoundOrChangesNothing() throws Exception {
        var check = new SealCheck(PKI.check(), PKI.revocation());
        AcceptedSeal honest = check.check(longTerm, PKI.now());
        List<SignedRange.Claim> claims = PdfSignatures.of(longTerm);
        for (int at = 0; at < longTerm.length; at += 41) {
            byte[] changed = longTerm.clone();
            changed[at] ^= 4;
            int where = at;
            boolean gap = claims.stream()
                    .anyMatch(claim -> where >= claim.range().gapBegins()
                            && where < claim.range().gapEnds());
            try {
                AcceptedSeal accepted = check.check(changed, PKI.now());
                assertTrue(gap, "byte " + at);
                assertEquals(honest.sealedAt(), accepted.sealedAt());
            } catch (SealRejected refused) {
                assertTrue(refused.reason() != Reason.NOT_SEALED, "byte " + at);
            }
        }
    }

    @Test
    void timestampOfARevokedAuthorityIsRefused() throws Exception {
        var pki = new LongPki(AlgorithmSuite.cryptrec());
        SigningKey seal = pki.seal();
        byte[] document = new DocumentSealer(seal, pki.timestamps())
                .seal(DocumentSealerTest.pdf(true), new DocumentSealer.Statement("a", "b", "c"), pki.now());
        Instant compromised = pki.now().plus(Duration.ofHours(1));
        pki.revokeTsa(compromised, 1);
        pki.goTo(0.01);
        var check = new SealCheck(pki.check(), pki.revocation());
        SealRejected rejected = assertThrows(SealRejected.class, () -> check.check(document, pki.now()));
        assertEquals(Reason.TIMESTAMP, rejected.reason());
    }

    private static void assertChanged(byte[] pdf) {
        SealRejected rejected = assertThrows(SealRejected.class, () -> check(pdf));
        assertEquals(Reason.CHANGED_AFTER_SEALING, rejected.reason(), rejected.getMessage());
    }
}
