package jp.madoguchi.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * The part of a font that one document uses.
 *
 * <p>Each pair of glyph and text gets its own character code, so that the text behind a code is exact even where one
 * glyph serves several texts (a plain character and its default variation sequence).
 */
final class SubsetFont {
    private final FontFace face;
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final char[] firstCode;
    private final Map<String, Integer> otherCodes = new HashMap<>();
    private int[] glyphs = new int[256];
    private int[] codePoints = new int[256];

    SubsetFont(FontFace face) {
        this.face = face;
        firstCode = new char[face.glyphCount()];
    }

    boolean isUsed() {
        return texts.size() > 1;
    }

    /** The code that shows this glyph and means this character. */
    int code(int glyph, int codePoint) {
        int code = firstCode[glyph];
        if (code != 0 && codePoints[code] == codePoint) return code;
        return code(glyph, Character.toString(codePoint), codePoint);
    }

    /** The code that shows this glyph and means this text of several code points. */
    int code(int glyph, String text) {
        return code(glyph, text, -1);
    }

    private int code(int glyph, String text, int codePoint) {
        if (firstCode[glyph] == 0) {
            int code = add(glyph, text, codePoint);
            firstCode[glyph] = (char) code;
            return code;
        }
        if (texts.get(firstCode[glyph]).equals(text)) return firstCode[glyph];
        return otherCodes.computeIfAbsent(glyph + " " + text, key -> add(glyph, text, codePoint));
    }

    private int add(int glyph, String text, int codePoint) {
        int code = texts.size();
        if (code == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, 2 * code);
            codePoints = Arrays.copyOf(codePoints, 2 * code);
        }
        glyphs[code] = glyph;
        codePoints[code] = codePoint;
        texts.add(text);
        return code;
    }

    /** The font dictionary with the embedded subset (ISO 32000-1, 9.7). */
    COSDictionary embed(PdfObjects objects) {
        String name = tag() + "+" + face.name();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(
                COSName.FONT_BBOX,
                PdfObjects.numbers(
                        face.thousandths("head", 36),
                        face.thousandths("head", 38),
                        face.thousandths("head", 40),
                        face.thousandths("head", 42)));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, face.thousandths("hhea", 4));
        descriptor.setInt(COSName.DESCENT, face.thousandths("hhea", 6));
        descriptor.setInt(COSName.CAP_HEIGHT, face.thousandths("hhea", 4));
        descriptor.setInt(COSName.STEM_V, 80);
        int[] used = Arrays.copyOf(glyphs, texts.size());
        descriptor.setItem(COSName.FONT_FILE2, objects.fontFile(TrueTypeSubset.of(face, used)));

        COSDictionary system = new COSDictionary();
        system.setDirect(true);
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        descendant.setItem(COSName.W, widths(used));
        COSArray descendants = new COSArray();
        descendants.add(descendant);

        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, objects.stream(toUnicode()));
        return font;
    }

    private COSArray widths(int[] used) {
        COSArray list = new COSArray();
        for (int glyph : used) list.add(COSInteger.get(face.advance(glyph)));
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(list);
        return widths;
    }

    private byte[] toUnicode() {
        StringBuilder map = new StringBuilder(32 * texts.size())
                .append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < texts.size(); from += 100) {
            int to = Math.min(from + 100, texts.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                hex(map.append('<'), code).append("> <");
                String text = texts.get(code);
                for (int i = 0; i < text.length(); i++) hex(map, text.charAt(i));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static StringBuilder hex(StringBuilder to, int value) {
        for (int shift = 12; shift >= 0; shift -= 4) to.append("0123456789ABCDEF".charAt(value >> shift & 15));
        return to;
    }

    /** Six letters that tell subsets apart; the same use gives the same letters. */
    private String tag() {
        int hash = String.join("\n", texts).hashCode() & 0x7FFFFFFF;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++, hash /= 26) tag.append((char) ('a' + hash % 26));
        return tag.toString().toUpperCase(Locale.ROOT);
    }
}
