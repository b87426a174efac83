package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Prints address labels, twelve on a sheet of A4 (two by six, 86.4 mm × 42.3 mm). Thread-safe. */
public final class LabelPrinter {
    private static final int COLUMNS = 2;
    private static final int ROWS = 6;
    private static final float WIDTH = 244.9f;
    private static final float HEIGHT = 119.9f;
    private static final float LEFT = (Sheet.WIDTH - COLUMNS * WIDTH) / 2;
    private static final float TOP = Sheet.HEIGHT - (Sheet.HEIGHT - ROWS * HEIGHT) / 2;
    private static final float PADDING = 14;

    private final Fonts fonts;

    public LabelPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The sheets, in the order given.
     *
     * @param at when they are printed
     * @throws MissingGlyph if no font can show a character
     */
    public byte[] print(List<AddressLabel> all, Instant at, Locale locale) throws MissingGlyph {
        Labels words = Labels.in(locale);
        PdfFile file = new PdfFile(fonts, new PdfMetadata(words.get("labels.title"), words.tag(), at));
        Sheet sheet = file.addSheet();
        for (int i = 0; i < all.size(); i++) {
            int place = i % (COLUMNS * ROWS);
            if (i > 0 && place == 0) {
                sheet = file.addSheet();
            }
            float x = LEFT + place % COLUMNS * WIDTH + PADDING;
            int row = place / COLUMNS;
            float y = TOP - row * HEIGHT - PADDING;
            label(file, sheet, words, all.get(i), x, y);
        }
        return file.write();
    }

    private static void label(PdfFile file, Sheet sheet, Labels words, AddressLabel label, float x, float y)
            throws MissingGlyph {
        Tag section = file.root().child("Sect");
        float below = text(file, sheet, section, label.address(), false, 10.5f, x, y);
        below = text(file, sheet, section, words.get("slip.addressee", label.name()), true, 13, x, below - 6);
        text(file, sheet, section, label.reference(), false, 7, x, below - 4);
    }

    /** Draws a paragraph downwards and tells where it ends. */
    private static float text(
            PdfFile file, Sheet sheet, Tag parent, String text, boolean bold, float size, float x, float y)
            throws MissingGlyph {
        ShapedText shaped = file.typesetter().set(text, bold);
        PageContent content = sheet.begin(parent.child("P"));
        content.gray(0);
        float baseline = y;
        int from = 0;
        while (from < shaped.length()) {
            int end = LineBreaker.lineEnd(shaped, from, (WIDTH - 2 * PADDING) * 1000 / size);
            baseline -= size * 1.35f;
            content.text(shaped, from, LineBreaker.shownEnd(shaped, from, end), x, baseline, size, 0);
            from = end;
        }
        content.end();
        return baseline;
    }
}
