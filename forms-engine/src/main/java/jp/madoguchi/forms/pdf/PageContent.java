package jp.madoguchi.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The content stream of one page, written operator by operator (ISO 32000-1, annex A). Lengths in points. */
final class PageContent {
    private byte[] bytes = new byte[4096];
    private int length;
    private float spacing;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Characters {@code from} to {@code to} of a text on one baseline. */
    void text(ShapedText text, int from, int to, float x, float y, float size, float characterSpacing) {
        if (from == to) return;
        write("BT 1 0 0 1 ");
        number(x).number(y).write("Tm ");
        if (characterSpacing != spacing) {
            number(characterSpacing).write("Tc ");
            spacing = characterSpacing;
        }
        int font = -1;
        for (int i = from; i < to; i++) {
            if (text.font(i) != font) {
                if (font >= 0) write(")Tj ");
                font = text.font(i);
                write("/F").digits(font).write(" ").number(size).write("Tf (");
            }
            code(text.code(i));
        }
        write(")Tj ET\n");
    }

    /** Opens content that belongs to a tag. */
    void begin(String role, int markedContentId) {
        write("/").write(role).write(" <</MCID ").digits(markedContentId).write(">> BDC\n");
    }

    /** Opens decoration, which readers aloud skip. */
    void beginArtifact() {
        write("/Artifact BMC\n");
    }

    void end() {
        write("EMC\n");
    }

    void gray(float level) {
        number(level).write("g\n");
    }

    void color(float red, float green, float blue) {
        number(red).number(green).number(blue).write("rg ");
        number(red).number(green).number(blue).write("RG\n");
    }

    void stroke(float width, float grayLevel) {
        number(width).write("w ").number(grayLevel).write("G\n");
    }

    /** Up to {@link #closeScaled} the origin is here and one unit is so many points. */
    void openScaled(float x, float y, float unit) {
        String scale = String.format(Locale.ROOT, "%.4f", unit);
        write("q ").write(scale).write(" 0 0 ").write(scale).write(" ");
        number(x).number(y).write("cm\n");
    }

    void closeScaled() {
        write("Q\n");
    }

    void width(float lineWidth) {
        number(lineWidth).write("w\n");
    }

    void rectangle(float x, float y, float width, float height) {
        number(x).number(y).number(width).number(height).write("re\n");
    }

    void line(float x1, float y1, float x2, float y2) {
        number(x1).number(y1).write("m ").number(x2).number(y2).write("l\n");
    }

    void strokePath() {
        write("S\n");
    }

    void fillPath() {
        write("f\n");
    }

    private void code(int code) {
        escaped(code >> 8);
        escaped(code & 0xFF);
    }

    private void escaped(int octet) {
        room(2);
        if (octet == '(' || octet == ')' || octet == '\\') bytes[length++] = '\\';
        if (octet == '\r') {
            bytes[length++] = '\\';
            bytes[length++] = 'r';
        } else {
            bytes[length++] = (byte) octet;
        }
    }

    private PageContent write(String operators) {
        room(operators.length());
        byte[] ascii = operators.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        return this;
    }

    /** A number with at most two decimals and a space behind it. */
    private PageContent number(float value) {
        int hundredths = Math.round(value * 100);
        room(16);
        if (hundredths < 0) bytes[length++] = '-';
        int size = Math.abs(hundredths);
        digits(size / 100);
        int rest = size % 100;
        if (rest != 0) {
            bytes[length++] = '.';
            bytes[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) bytes[length++] = (byte) ('0' + rest % 10);
        }
        bytes[length++] = ' ';
        return this;
    }

    private PageContent digits(int value) {
        room(12);
        int divisor = 1;
        while (value / divisor >= 10) divisor *= 10;
        for (; divisor > 0; divisor /= 10) bytes[length++] = (byte) ('0' + value / divisor % 10);
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
    }
}
