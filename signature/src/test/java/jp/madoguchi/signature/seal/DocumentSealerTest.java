package jp.madoguchi.signature.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.SealRejected.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSealerTest {
    private static final TestPki PKI = TestPki.shared();
    private static final SigningKey SEAL = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.RSA_2048);
    private static final DocumentSealer.Statement STATEMENT = new DocumentSealer.Statement("みなと市長", "交付", "みなと市");

    static byte[] pdf(boolean compressed) throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.newLineAtOffset(72, 700);
                stream.showText("certificate of residence");
                stream.endText();
            }
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    static byte[] sealed(SigningKey key, boolean compressed) throws Exception {
        var sealer = new DocumentSealer(key, PKI.timestamps());
        return sealer.seal(pdf(compressed), STATEMENT, TestPki.NOW);
    }

    private static AcceptedSeal check(byte[] pdf) throws SealRejected {
        return new SealCheck(PKI.check(), PKI.revocation()).check(pdf, TestPki.NOW);
    }

    @Test
    void sealHoldsForEveryKeyKind() throws Exception {
        for (KeyKind kind : KeyKind.values()) {
            SigningKey key = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, kind);
            for (boolean compressed : new boolean[] {true, false}) {
                AcceptedSeal accepted = check(sealed(key, compressed));
                assertEquals(TestPki.NOW, accepted.sealedAt());
                assertTrue(accepted.timestamp().isPresent());
                assertInstanceOf(RevocationStatus.Good.class, accepted.revocation());
            }
        }
    }

    @Test
    void outsideToolAcceptsTheSeal(@TempDir Path folder) throws Exception {
        Path tool = Path.of("/usr/bin/pdfsig");
        Assumptions.assumeTrue(Files.isExecutable(tool), "poppler-utils is not installed");
        Path file = Files.write(folder.resolve("sealed.pdf"), sealed(SEAL, true));
        Process process = new ProcessBuilder(tool.toString(), "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("Total document signed"), said);
        assertTrue(said.contains("ETSI.CAdES.detached"), said);
    }

    @Test
    void unsealedIsNamedSo() throws Exception {
        assertReason(Reason.NOT_SEALED, pdf(true));
    }

    @Test
    void everyChangedByteOutsideTheSignatureIsFound() throws Exception {
        byte[] sealed = sealed(SEAL, false);
        var check = new SealCheck(PKI.check(), PKI.revocation());
        SignedRange range = PdfSignatures.of(sealed).get(0).range();
        for (int at = 0; at < sealed.length; at++) {
            if (at >= range.gapBegins() && at < range.gapEnds()) continue;
            if (at % 19 != 0) continue;
            byte[] changed = sealed.clone();
            changed[at] ^= 4;
            assertThrows(SealRejected.class, () -> check.check(changed, TestPki.NOW), "byte " + at);
        }
    }

    /** Only certificates that help a reader to build the path are unprotected; the pinned anchor decides. */
    @Test
    void changedSignatureNeverProvesAnythingElse() throws Exception {
        byte[] sealed = sealed(SEAL, false);
        var check = new SealCheck(PKI.check(), PKI.revocation());
        SignedRange range = PdfSignatures.of(sealed).get(0).range();
        AcceptedSeal honest = check(sealed);
        for (int at = range.gapBegins(); at < range.gapEnds(); at += 13) {
            byte[] changed = sealed.clone();
            changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
            try {
                AcceptedSeal accepted = check.check(changed, TestPki.NOW);
                assertEquals(honest.sealer().identity(), accepted.sealer().identity());
                assertEquals(honest.sealedAt(), accepted.sealedAt());
            } catch (SealRejected refused) {
                assertTrue(refused.reason() != Reason.NOT_SEALED);
            }
        }
    }

    @Test
    void incrementalUpdateIsFound() throws Exception {
        byte[] sealed = sealed(SEAL, true);
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentInformation().setTitle("another");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertReason(Reason.CHANGED_AFTER_SEALING, out.toByteArray());
        assertReason(Reason.CHANGED_AFTER_SEALING, Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void certificatesOfOtherPurposeOrIssuerDoNotSeal() throws Exception {
        SigningKey person = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        assertReason(Reason.UNTRUSTED_ISSUER, sealed(person, true));
        SigningKey login = PKI.leaf(
                PKI.authority(TrustStore.SEAL),
                CertificateProfiles.JPKI_AUTHENTICATION,
                KeyKind.P_256,
                TestPki.FROM,
                TestPki.UNTIL);
        assertReason(Reason.WRONG_PURPOSE, sealed(login, true));
    }

    @Test
    void revokedSealDoesNotHold() throws Exception {
        SigningKey revoked = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);
        PKI.revoke(CertificateProfiles.OFFICIAL_SEAL, revoked, TestPki.NOW.minusSeconds(60));
        assertReason(Reason.REVOKED, sealed(revoked, true));
    }

    @Test
    void sealBeforeRevocationStillHolds() throws Exception {
        SigningKey later = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);
        PKI.revoke(CertificateProfiles.OFFICIAL_SEAL, later, TestPki.NOW.plusSeconds(60));
        check(sealed(later, true));
    }

    private static void assertReason(Reason reason, byte[] pdf) {
        SealRejected rejected = assertThrows(SealRejected.class, () -> check(pdf));
        assertEquals(reason, rejected.reason(), rejected.getMessage());
    }
}
