package jp.madoguchi.forms.pdf;

import java.util.List;

/** The foot of every page: what the print belongs to on the left, the page's number and the number of pages. */
final class PageFooter {
    private static final float SIZE = 8;
    private static final float BASELINE = 40;

    private PageFooter() {}

    static void print(PdfFile file, String left) throws MissingGlyph {
        ShapedText text = file.typesetter().set(left, false);
        List<Sheet> sheets = file.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            ShapedText number = file.typesetter().set((i + 1) + " / " + sheets.size(), false);
            PageContent content = sheets.get(i).beginArtifact();
            content.stroke(0.4f, 0.6f);
            content.line(Flow.LEFT, BASELINE + 12, Flow.RIGHT, BASELINE + 12);
            content.strokePath();
            content.gray(0.25f);
            content.text(text, 0, text.length(), Flow.LEFT, BASELINE, SIZE, 0);
            float width = number.width(0, number.length()) * SIZE / 1000;
            content.text(number, 0, number.length(), Flow.RIGHT - width, BASELINE, SIZE, 0);
            content.end();
        }
    }
}
