package jp.madoguchi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The benchmark's text and lines written with PDFBox by hand: fonts parsed once, no GSUB, no tags, no PDF/A. */
final class PdfBoxPeer {
    private static final float[] COLUMNS = {60, 100, 220, 420, 535};
    private final TrueTypeFont regular = parse("NotoSansJP_400Regular.ttf");
    private final TrueTypeFont bold = parse("NotoSansJP_700Bold.ttf");

    byte[] render() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont text = PDType0Font.load(document, regular, true);
            PDFont heavy = PDType0Font.load(document, bold, true);
            List<List<String>> rows = DocumentBenchmark.rows();
            int next = 0;
            while (next < rows.size()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    float y = 780;
                    if (next == 0) {
                        show(content, text, 10.5f, 400, y, DocumentBenchmark.NUMBER);
                        show(content, heavy, 17, 240, y - 30, DocumentBenchmark.TITLE);
                        show(content, text, 10.5f, 60, y - 60, DocumentBenchmark.INTRODUCTION);
                        y -= 90;
                    }
                    row(content, heavy, y, DocumentBenchmark.HEADER);
                    for (y -= 20; y > 160 && next < rows.size(); y -= 20) row(content, text, y, rows.get(next++));
                    if (next == rows.size()) {
                        show(content, text, 9, 60, y - 10, DocumentBenchmark.NOTICE);
                        show(content, text, 8.5f, 60, y - 60, DocumentBenchmark.CHECK);
                        show(content, text, 8.5f, 60, y - 75, DocumentBenchmark.CHECK_PAGE);
                        show(content, text, 8.5f, 60, y - 90, DocumentBenchmark.CODE);
                        show(content, heavy, 8.5f, 60, y - 50, DocumentBenchmark.CHECK_TITLE);
                        show(content, heavy, 12, 450, y - 40, DocumentBenchmark.SEAL);
                        show(content, text, 10.5f, 60, y - 40, DocumentBenchmark.DATE);
                        show(content, text, 12, 350, y - 40, DocumentBenchmark.AGENCY);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void row(PDPageContentStream content, PDFont font, float y, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            content.addRect(COLUMNS[i], y - 5, COLUMNS[i + 1] - COLUMNS[i], 20);
            content.stroke();
            show(content, font, 9.5f, COLUMNS[i] + 4, y, cells.get(i));
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static TrueTypeFont parse(String name) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(HtmlPeer.font(name)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
