package jp.madoguchi.signature.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.seal.DocumentSealer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What DSS's own policy lets pass and ours stops: each file twice. */
class RaisedConstraintsTest {
    private static final TestPki PKI = TestPki.shared();
    private static final DssEngine OURS = new DssEngine(PKI.anchors(), PKI::crls, AlgorithmSuite.cryptrec());
    private static final DssEngine LAX = new DssEngine(PKI.anchors(), PKI::crls, binding -> PolicyText.unraised());

    private static void onlyOursRefuses(byte[] file) {
        DssReport lax = LAX.validate(file, TestPki.NOW.plusSeconds(30));
        assertTrue(lax.agrees(), "the twin must pass without us: " + lax.subIndication());
        DssReport ours = OURS.validate(file, TestPki.NOW.plusSeconds(30));
        assertFalse(ours.agrees());
        assertEquals(1, ours.signatures());
    }

    private static void bothRefuse(byte[] file) {
        assertFalse(LAX.validate(file, TestPki.NOW.plusSeconds(30)).agrees());
        assertFalse(OURS.validate(file, TestPki.NOW.plusSeconds(30)).agrees());
    }

    @Test
    void keyThatMayNotSignDocuments() throws Exception {
        CertificateProfile signing = CertificateProfiles.JPKI_SIGNING;
        var login = new CertificateProfile(
                signing.id(),
                signing.trustStore(),
                Set.of(CertificateProfile.Use.SEAL),
                signing.policies(),
                Set.of(0),
                Set.of(),
                Set.of(),
                Set.of(jp.madoguchi.signature.certificate.SignatureAlgorithm.values()),
                signing.attributes(),
                java.util.List.of(CertificateProfile.RevocationKind.CRL));
        onlyOursRefuses(TestFiles.container(PKI.leaf(login, KeyKind.P_256)));
    }

    static List<String> raised() {
        return PolicyText.RAISED;
    }

    /** Each constraint that we raise stops a file of its own, which DSS's own policy lets pass. */
    @ParameterizedTest
    @MethodSource("raised")
    void everyRaisedConstraintStopsItsTwin(String constraint) throws Exception {
        byte[] twin =
                switch (constraint) {
                    case "PdfAnnotationOverlap" -> annotationOverAnother();
                    case "PdfVisualDifference", "DocMDP", "UndefinedChanges" -> repainted();
                    case "ByteRangeCollision" -> timestampInsideTheSeal();
                    case "AllFilesSigned" -> rewritten("", "attachments/smuggled.pdf");
                    case "ManifestEntryObjectExistence" -> rewritten("form.pdf", "");
                    default -> throw new IllegalStateException("no file shows what it stops");
                };
        // A missing file already fails as one whose digest cannot be compared; the constraint says it first.
        if (constraint.equals("ManifestEntryObjectExistence")) bothRefuse(twin);
        else stops(constraint, twin);
    }

    private interface Change {
        void on(PDDocument document) throws Exception;
    }

    private static byte[] changed(Change change) throws Exception {
        SigningKey seal = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(TestFiles.sealedPdf(seal))) {
            change.on(document);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    @Test
    void annotationAfterTheSeal() throws Exception {
        onlyOursRefuses(changed(document -> {
            document.getPage(0).getAnnotations().add(note(10));
        }));
    }

    /** Refused for this constraint and no other. */
    private static void stops(String constraint, byte[] file) {
        onlyOursRefuses(file);
        var alone = new DssEngine(PKI.anchors(), PKI::crls, binding -> PolicyText.raisedAlone(constraint));
        assertFalse(alone.validate(file, TestPki.NOW.plusSeconds(30)).agrees(), constraint);
    }

    private static PDAnnotationText note(float x) {
        var note = new PDAnnotationText();
        note.setContents("不許可");
        note.setRectangle(new PDRectangle(x, 10, 100, 100));
        return note;
    }

    /** A note laid over another one, both inside what is sealed. */
    private static byte[] annotationOverAnother() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(TestFiles.pdf())) {
            document.getPage(0).setAnnotations(List.of(note(10), note(50)));
            document.save(out);
        }
        SigningKey seal = PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256);
        return new DocumentSealer(seal, PKI.timestamps())
                .seal(out.toByteArray(), new DocumentSealer.Statement("市長", "交付", "みなと市"), TestPki.NOW);
    }

    /** A page that looks otherwise after the seal. */
    private static byte[] repainted() throws Exception {
        return changed(document -> {
            try (var stream = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                stream.addRect(10, 10, 100, 100);
                stream.fill();
            }
        });
    }

    /** A document timestamp, added later, that claims the seal's own bytes: its gap begins inside what is sealed. */
    private static byte[] timestampInsideTheSeal() throws Exception {
        return changed(document -> {
            int[] range = document.getLastSignatureDictionary().getByteRange();
            range[1]--;
            byte[] token = PKI.timestamps()
                    .timestamp("SHA-256", MessageDigest.getInstance("SHA-256").digest(new byte[] {1}))
                    .token();
            var timestamp = new PDSignature();
            timestamp.setType(COSName.DOC_TIME_STAMP);
            timestamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            timestamp.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            timestamp.setByteRange(range);
            timestamp.setContents(token);
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            var field = new PDSignatureField(form);
            field.setValue(timestamp);
            form.getFields().add(field);
            form.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** The signer's certificate could be exchanged for another one with the same key. */
    @Test
    void certificateThatTheSignerDidNotName() throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
        FrozenContainer frozen = TestFiles.frozen();
        byte[] attributes = ApplicationContainer.prepare(frozen, key.algorithm(), TestPki.NOW);
        var request = ApplicationContainer.restore(key.certificate().getEncoded(), attributes);
        stops("SigningCertificatePresent", ApplicationContainer.assemble(frozen, request, key.sign(attributes)));
    }

    /** Rewrites a signed container's entries. */
    private static byte[] rewritten(String left, String added) throws Exception {
        byte[] container = TestFiles.container(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256));
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(container), StandardCharsets.UTF_8);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(left)) continue;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
            if (!added.isEmpty()) {
                zip.putNextEntry(new ZipEntry(added));
                zip.write(new byte[] {1});
            }
        }
        return out.toByteArray();
    }

    @Test
    void algorithmAfterItsEnd() throws Exception {
        byte[] container = TestFiles.container(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256));
        var ended =
                new DssEngine(PKI.anchors(), PKI::crls, AlgorithmSuite.of("RSA 2048\nECDSA 256 2026-01-01\nSHA 256\n"));
        assertTrue(OURS.validate(container, TestPki.NOW.plusSeconds(30)).agrees());
        assertFalse(ended.validate(container, TestPki.NOW.plusSeconds(30)).agrees());
    }
}
