package jp.madoguchi.forms.fieldtype;

import jp.madoguchi.forms.text.Graphemes;

/** Looks through text once: counts what people count, and finds characters that must not be in an answer. */
final class TextScan {

    /** No forbidden character. */
    static final int NONE = -1;

    private final int graphemes;
    private final int forbidden;

    private TextScan(int graphemes, int forbidden) {
        this.graphemes = graphemes;
        this.forbidden = forbidden;
    }

    /** Scans text; line breaks and tabs are allowed in texts of many lines only. */
    static TextScan of(String text, boolean lines) {
        boolean simple = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c >= 0x20 && c < 0x7F) || isSimple(c)) {
                at++;
                continue;
            }
            int code = text.codePointAt(at);
            if (isForbidden(code, lines)) {
                return new TextScan(0, code);
            }
            simple = false;
            at += Character.charCount(code);
        }
        return new TextScan(simple ? text.length() : Graphemes.count(text), NONE);
    }

    /** Characters that are one grapheme each whatever stands beside them: kana, kanji, full-width forms. */
    private static boolean isSimple(char c) {
        return (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x309B && c <= 0x30FF)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3000 && c <= 0x3029)
                || (c >= 0xFF01 && c <= 0xFF5E);
    }

    private static boolean isForbidden(int code, boolean lines) {
        if (code == '\n' || code == '\r' || code == '\t') {
            return !lines;
        }
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> true;
            case Character.UNASSIGNED -> (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
            default -> code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0 || code == 0x034F;
        };
    }

    int graphemes() {
        return graphemes;
    }

    /** The first forbidden code point, or {@link #NONE}. */
    int forbidden() {
        return forbidden;
    }

    /** The forbidden character as messages name it. */
    String forbiddenName() {
        return String.format("U+%04X", forbidden);
    }
}
