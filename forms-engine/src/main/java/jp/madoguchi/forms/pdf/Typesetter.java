package jp.madoguchi.forms.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Turns the text of one document into glyphs of its fonts. Variation sequences are looked up as such; a sequence that
 * no font has is refused, because a similar character may be another family's name.
 */
final class Typesetter {
    private final List<SubsetFont> fonts = new ArrayList<>();
    private final FontFace[] regular;
    private final FontFace[] bold;

    Typesetter(Fonts fonts) {
        regular = fonts.regular().toArray(new FontFace[0]);
        bold = fonts.bold().toArray(new FontFace[0]);
        for (FontFace face : regular) this.fonts.add(new SubsetFont(face));
        for (FontFace face : bold) this.fonts.add(new SubsetFont(face));
    }

    ShapedText set(String text, boolean isBold) throws MissingGlyph {
        ShapedText shaped = new ShapedText();
        set(text, isBold, shaped);
        return shaped;
    }

    /** Adds a text to one that is being set. */
    void set(String text, boolean isBold, ShapedText into) throws MissingGlyph {
        for (int at = 0; at < text.length(); ) {
            int end = clusterEnd(text, at);
            int character = text.codePointAt(at);
            if (end - at == Character.charCount(character)) one(character, isBold, into);
            else several(text.substring(at, end), isBold, into);
            at = end;
        }
    }

    /** The resource dictionary of the fonts that were used. */
    COSDictionary embed(PdfObjects objects) {
        COSDictionary resources = new COSDictionary();
        for (int i = 0; i < fonts.size(); i++) {
            SubsetFont font = fonts.get(i);
            if (font.isUsed()) resources.setItem(COSName.getPDFName("F" + i), font.embed(objects));
        }
        return resources;
    }

    private static int clusterEnd(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        if (end < text.length() && text.charAt(at) == '\r' && text.charAt(end) == '\n') return end + 1;
        while (end < text.length() && text.charAt(end) >= 0x300 && extendsCharacter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean extendsCharacter(int codePoint) {
        return isSelector(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean isSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private void one(int character, boolean isBold, ShapedText into) throws MissingGlyph {
        if (character == '\n' || character == '\r') {
            into.add(0, 0, 0, '\n');
            return;
        }
        int shown = character == '\t' ? ' ' : character;
        FontFace[] chain = isBold ? bold : regular;
        for (int i = 0; i < chain.length; i++) {
            int glyph = chain[i].characters().glyph(shown);
            if (glyph == 0) continue;
            int font = isBold ? regular.length + i : i;
            into.add(font, fonts.get(font).code(glyph, character), chain[i].advance(glyph), character);
            return;
        }
        throw new MissingGlyph(Character.toString(character));
    }

    private void several(String text, boolean isBold, ShapedText into) throws MissingGlyph {
        if (text.equals("\r\n")) {
            one('\n', isBold, into);
            return;
        }
        int base = text.codePointAt(0);
        int next = text.codePointAt(Character.charCount(base));
        boolean pair = text.length() == Character.charCount(base) + Character.charCount(next);
        if (isSelector(next) && !pair) throw new MissingGlyph(text);
        int composed = isSelector(next) ? 0 : composed(text);
        FontFace[] chain = isBold ? bold : regular;
        for (int i = 0; i < chain.length; i++) {
            CharacterMap characters = chain[i].characters();
            int glyph = isSelector(next) ? characters.glyph(base, next) : characters.glyph(composed);
            if (glyph == 0) continue;
            int font = isBold ? regular.length + i : i;
            into.add(font, fonts.get(font).code(glyph, text), chain[i].advance(glyph), base);
            return;
        }
        if (isSelector(next)) throw new MissingGlyph(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            one(text.codePointAt(at), isBold, into);
        }
    }

    /** The one character that a base with its marks amounts to, 0 if there is none. The text itself stays as typed. */
    private static int composed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1 ? composed.codePointAt(0) : 0;
    }
}
