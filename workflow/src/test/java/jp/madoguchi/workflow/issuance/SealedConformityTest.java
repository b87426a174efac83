package jp.madoguchi.workflow.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.pdf.DocumentMeta;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.template.Block;
import jp.madoguchi.forms.template.Run;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealAugmentation;
import jp.madoguchi.workflow.testing.TestClock;
import jp.madoguchi.workflow.testing.TestPki;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A document stays PDF/A-2u and PDF/UA-1 when it is sealed, and each time it is augmented (veraPDF). */
class SealedConformityTest {
    private final TestClock clock = new TestClock();
    private final TestPki pki = new TestPki(clock);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static void assertConforms(byte[] pdf) throws Exception {
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_U));
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFUA_1));
    }

    private byte[] rendered() throws Exception {
        URI page = URI.create("https://madoguchi.example/verification");
        DocumentMeta meta = new DocumentMeta(
                "住民票の写し",
                "shimin-2026-000001",
                LocalDate.of(2026, 11, 22),
                clock.instant(),
                "みなと市",
                "みなと市長",
                Optional.empty(),
                Optional.of(new DocumentMeta.Verification(URI.create(page + "?n=1&c=2"), page, "code")),
                Locale.JAPANESE);
        return new DocumentRenderer(Fonts.standard())
                .render(List.of(new Block.Paragraph(List.of(new Run("この写しは原本と相違ない。", false)))), meta);
    }

    @Test
    void sealedAndTwiceAugmentedDocumentsConform() throws Exception {
        SigningKey key = pki.seal();
        byte[] sealed = new DocumentSealer(key, pki.timestamps())
                .seal(rendered(), new DocumentSealer.Statement("みなと市長", "交付", "みなと市"), clock.instant());
        assertConforms(sealed);
        clock.forward(Duration.ofHours(1));
        SealAugmentation augmentation = new SealAugmentation(pki.check(), pki.crlSource(), pki.timestamps());
        byte[] longTerm = augmentation.augment(sealed, clock.instant()).pdf();
        assertConforms(longTerm);
        clock.forward(Duration.ofHours(1));
        assertConforms(augmentation.augment(longTerm, clock.instant()).pdf());
    }

    @Test
    void brokenClaimIsFoundAfterSealing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(rendered())) {
            document.getDocumentCatalog().setMetadata(null);
            document.save(out);
        }
        SigningKey key = pki.seal();
        byte[] sealed = new DocumentSealer(key, pki.timestamps())
                .seal(out.toByteArray(), new DocumentSealer.Statement("a", "b", "c"), clock.instant());
        assertFalse(failures(sealed, PDFAFlavour.PDFA_2_U).isEmpty());
    }
}
