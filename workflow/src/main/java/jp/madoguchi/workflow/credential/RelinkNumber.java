package jp.madoguchi.workflow.credential;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** The number of a relink: 60 random bits in characters that nobody mistakes, such as {@code 7KQM-2XWD-9HTR}. */
public final class RelinkNumber {
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private RelinkNumber() {}

    static String next(SecureRandom random) {
        var drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        return grouped(drawn);
    }

    /** A number as somebody typed it: in any width and case, with or without hyphens. */
    public static String typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        return plain.length() == LENGTH ? grouped(new StringBuilder(plain)) : plain;
    }

    private static String grouped(StringBuilder plain) {
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) plain.insert(at, '-');
        return plain.toString();
    }
}
