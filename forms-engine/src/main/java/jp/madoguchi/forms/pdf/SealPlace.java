package jp.madoguchi.forms.pdf;

/** The red square of an official seal (公印), its characters in columns from the right; short columns spread over the height. */
final class SealPlace {
    private SealPlace() {}

    static void draw(Flow flow, String meaning, String characters, float x, float y, float size) throws MissingGlyph {
        ShapedText text = flow.typesetter().set(characters, true);
        int columns = (int) Math.ceil(Math.sqrt(text.length()));
        int rows = (text.length() + columns - 1) / Math.max(1, columns);
        Tag figure = flow.root().child("Figure");
        figure.alternative(meaning + " " + characters);
        PageContent content = flow.sheet().begin(figure);
        content.color(0.76f, 0.11f, 0.09f);
        content.width(1.6f);
        content.rectangle(x, y, size, size);
        content.strokePath();
        float inner = size - 8;
        float font = Math.min(inner / Math.max(1, columns), inner / Math.max(1, rows)) * 0.94f;
        int full = text.length() - columns * (rows - 1);
        for (int column = 0, i = 0; column < columns; column++) {
            int inColumn = column < full ? rows : rows - 1;
            float centre = x + size - 4 - (column + 0.5f) * inner / columns;
            for (int row = 0; row < inColumn; row++, i++) {
                float baseline = y + size - 4 - (row + 0.5f) * inner / inColumn - font * 0.38f;
                content.text(text, i, i + 1, centre - text.advance(i) * font / 2000, baseline, font, 0);
            }
        }
        content.end();
    }
}
