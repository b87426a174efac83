package jp.madoguchi.forms.rule;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expressions of the standard (XPath) as Java's. */
final class Regex {

    private Regex() {}

    /** The pattern, or null if the expression or a flag is none. */
    static @Nullable Pattern compile(String regex, @Nullable String flags) {
        int bits = 0;
        boolean literal = false;
        for (char flag : (flags == null ? "" : flags).toCharArray()) {
            switch (flag) {
                case 's' -> bits |= Pattern.DOTALL;
                case 'm' -> bits |= Pattern.MULTILINE;
                case 'i' -> bits |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'x' -> bits |= Pattern.COMMENTS;
                case 'q' -> literal = true;
                default -> {
                    return null;
                }
            }
        }
        try {
            return Pattern.compile(regex, literal ? Pattern.LITERAL : bits);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }
}
