package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What other programs see in a PDF: veraPDF's verdict, the text that can be copied out. */
final class Pdfs {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfs() {}

    /** Kept for long and readable aloud: PDF/A-2u and PDF/UA-1. */
    static void assertPdfA2u(byte[] pdf) {
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFA_2_U));
        assertEquals(List.of(), failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), headingsAtTheFoot(pdf), "headings alone at the foot of a page");
    }

    /** Pages, from 1, whose last tagged content is a heading. */
    private static List<Integer> headingsAtTheFoot(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Integer> found = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(document.getPage(page));
                String last = extractor.getMarkedContents().stream()
                        .map(PDMarkedContent::getTag)
                        .filter(tag -> !tag.equals("Artifact"))
                        .reduce("", (before, after) -> after);
                if (last.matches("H[1-6]")) found.add(page + 1);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of a PDF/A flavour that a file breaks. */
    static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without the line breaks and spaces that layout puts in. */
    static String joined(byte[] pdf) {
        return text(pdf).replaceAll("[\\s　]", "");
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file below target for people to look at. */
    static byte[] keep(String name, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "prints"));
            Files.write(folder.resolve(name), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
