package jp.madoguchi.signature.certificate;

import java.text.Normalizer;

/**
 * How a text of a certificate and another text for the same thing relate. Only copies are compared, folded: spaces and
 * variation selectors aside, compatibility forms as one; what is signed or stored stays as it is.
 */
public enum Likeness {
    /** The same, but for spaces, widths and variation selectors. */
    EQUAL,
    /** The same where the certificate has no substitute character; there, one character stands for another. */
    SUBSTITUTE,
    /** Not the same. */
    DIFFERENT;

    private static final char FLAG = '1';

    /**
     * Compares.
     *
     * @param certified text as the certificate has it
     * @param substitutes one flag per character of it, {@code 1} where a substitute stands for a character that the card
     *     cannot hold; flags of another length flag nothing, and a text of substitutes alone would fit anything, so it
     *     does not count as flagged either
     * @param other the text to compare with
     */
    public static Likeness of(String certified, String substitutes, String other) {
        int[] found = fold(certified);
        int[] wanted = fold(other);
        if (wanted.length != found.length || wanted.length == 0) return DIFFERENT;
        String flags = compared(certified, substitutes);
        boolean flagged = flags.length() == found.length && flags.indexOf('0') >= 0;
        Likeness likeness = EQUAL;
        for (int i = 0; i < found.length; i++) {
            if (wanted[i] == found[i]) continue;
            if (!flagged || flags.charAt(i) != FLAG) return DIFFERENT;
            likeness = SUBSTITUTE;
        }
        return likeness;
    }

    /** Compares two texts without flags. */
    public static boolean same(String one, String other) {
        return of(one, "", other) == EQUAL;
    }

    /** The flags of the characters that are compared: those of spaces and selectors are left out, as these are. */
    private static String compared(String certified, String substitutes) {
        int[] characters = certified.codePoints().toArray();
        if (substitutes.length() != characters.length) return substitutes;
        var kept = new StringBuilder();
        for (int i = 0; i < characters.length; i++) if (isCompared(characters[i])) kept.append(substitutes.charAt(i));
        return kept.toString();
    }

    private static int[] fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Likeness::isCompared)
                .toArray();
    }

    private static boolean isCompared(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !(c >= 0xFE00 && c <= 0xFE0F)
                && !(c >= 0xE0100 && c <= 0xE01EF);
    }
}
