package jp.madoguchi.forms.pdf;

import java.util.Arrays;

/** Text as glyphs: for each visible character its font, code, width and first code point. Grows while it is set. */
final class ShapedText {
    private byte[] fonts = new byte[32];
    private char[] codes = new char[32];
    private char[] advances = new char[32];
    private int[] characters = new int[32];
    private int length;

    void add(int font, int code, int advance, int character) {
        if (length == codes.length) {
            fonts = Arrays.copyOf(fonts, 2 * length);
            codes = Arrays.copyOf(codes, 2 * length);
            advances = Arrays.copyOf(advances, 2 * length);
            characters = Arrays.copyOf(characters, 2 * length);
        }
        fonts[length] = (byte) font;
        codes[length] = (char) code;
        advances[length] = (char) advance;
        characters[length++] = character;
    }

    int length() {
        return length;
    }

    /** The font's number in the document. */
    int font(int index) {
        return fonts[index];
    }

    /** The code that shows the character; 0 for a forced line break. */
    int code(int index) {
        return codes[index];
    }

    /** The character's first code point. */
    int character(int index) {
        return characters[index];
    }

    /** Width in thousandths of the font size. */
    int advance(int index) {
        return advances[index];
    }

    /** Width of a stretch in thousandths of the font size. */
    int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) width += advances[i];
        return width;
    }
}
