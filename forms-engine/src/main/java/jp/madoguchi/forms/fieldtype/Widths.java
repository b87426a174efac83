package jp.madoguchi.forms.fieldtype;

import java.text.Normalizer;

/** Brings codes and figures, never names, to one width. */
final class Widths {

    private Widths() {}

    /** Half-width letters, digits and signs; every kind of dash becomes a hyphen; spaces at the ends are dropped. */
    static String narrow(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        StringBuilder narrow = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> narrow.appendCodePoint(isDash(c) ? '-' : c));
        return narrow.toString().strip();
    }

    static boolean isDash(int c) {
        return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == 0x2500 || c == 0xFE63 || c == 0xFF0D;
    }

    /** As {@link #narrow}, without spaces and hyphens. */
    static String digits(String typed) {
        String narrow = narrow(typed);
        StringBuilder digits = new StringBuilder(narrow.length());
        narrow.codePoints()
                .filter(c -> c != '-' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
