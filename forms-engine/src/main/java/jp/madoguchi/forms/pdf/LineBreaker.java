package jp.madoguchi.forms.pdf;

/**
 * Breaks lines by the Japanese rules (禁則処理, JIS X 4051): no closing mark or small kana begins a line, no opening
 * mark ends one, words and numbers in Latin script stay whole while they fit.
 */
final class LineBreaker {
    private static final byte IDEOGRAPH = 0;
    private static final byte WORD = 1;
    private static final byte SPACE = 2;
    private static final byte OPENING = 3;
    private static final byte CLOSING = 4;
    private static final byte WORD_CLOSING = 5;
    private static final byte UNBROKEN = 6;
    private static final byte[] KINDS = kinds();

    private LineBreaker() {}

    /** Where the line that begins at {@code from} ends, at least one character further. */
    static int lineEnd(ShapedText text, int from, float width) {
        int used = 0;
        int lastBreak = from;
        for (int i = from; i < text.length(); i++) {
            if (text.character(i) == '\n') return i + 1;
            if (i > from && mayBreak(text.character(i - 1), text.character(i))) lastBreak = i;
            used += text.advance(i);
            if (used > width && i > from && kind(text.character(i)) != SPACE) {
                return lastBreak > from ? lastBreak : i;
            }
        }
        return text.length();
    }

    /** The end of what a line shows: without the spaces and the break it ends in. */
    static int shownEnd(ShapedText text, int from, int end) {
        int shown = end;
        while (shown > from && (text.character(shown - 1) == '\n' || text.character(shown - 1) == ' ')) shown--;
        return shown;
    }

    private static boolean mayBreak(int before, int after) {
        int left = kind(before);
        int right = kind(after);
        if (right == SPACE || right == CLOSING || right == WORD_CLOSING || left == OPENING) return false;
        if (left == SPACE) return true;
        if (left == UNBROKEN && before == after) return false;
        boolean leftWord = left == WORD || left == WORD_CLOSING;
        return !(leftWord && (right == WORD || (right == OPENING && after < 0x80)));
    }

    private static int kind(int character) {
        return character < 0x10000 ? KINDS[character] : IDEOGRAPH;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x10000];
        for (int c = 0; c < 0x2E80; c++) kinds[c] = Character.isWhitespace(c) ? SPACE : WORD;
        for (int c = 0x2010; c < 0x2460; c++) {
            if (!Character.isLetterOrDigit(c)) kinds[c] = IDEOGRAPH;
        }
        for (int c = 0x2460; c < 0x2800; c++) kinds[c] = IDEOGRAPH;
        mark(kinds, ",.:;!?)]}%", WORD_CLOSING);
        mark(kinds, "([{\u2018\u201C（［｛「『【〈《〔〘〖〝｟«￥＄#＃", OPENING);
        mark(kinds, "、。，．・：；？！ヽヾゝゞ々〻ー）］｝」』】〉》〕〙〗〟｠»\u2019\u201D‐゠–〜～％‰℃°′″", CLOSING);
        mark(kinds, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡､･ｰﾞﾟ｣ｧｨｩｪｫｬｭｮｯ", CLOSING);
        mark(kinds, "…‥―—〳〴〵", UNBROKEN);
        return kinds;
    }

    private static void mark(byte[] kinds, String characters, byte kind) {
        characters.chars().forEach(c -> kinds[c] = kind);
    }
}
