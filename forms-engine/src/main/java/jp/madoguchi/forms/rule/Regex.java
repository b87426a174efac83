package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of the standard (XPath and XQuery Functions 3.1, clause 5.6.1), run within a budget. */
final class Regex {

    /** Longest regular expression, in UTF-16 code units. */
    static final int MAX_LENGTH = 1_000;

    private final Pattern pattern;
    private final boolean literal;

    private Regex(Pattern pattern, boolean literal) {
        this.pattern = pattern;
        this.literal = literal;
    }

    /**
     * Reads an expression and its flags.
     *
     * @throws IllegalArgumentException if one of them is wrong; the message says how
     */
    static Regex read(String regex, String flags) {
        if (regex.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("this regular expression is longer than " + MAX_LENGTH + " characters");
        }
        int bits = Pattern.UNIX_LINES;
        for (int i = 0; i < flags.length(); i++) {
            char flag = flags.charAt(i);
            bits |= switch (flag) {
                case 's' -> Pattern.DOTALL;
                case 'm' -> Pattern.MULTILINE;
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'x' -> 0;
                case 'q' -> Pattern.LITERAL;
                default -> throw new IllegalArgumentException("'" + flag + "' is no flag: they are s, m, i, x and q");
            };
        }
        boolean literal = flags.indexOf('q') >= 0;
        String translated = literal
                ? regex
                : new RegexReader(regex, flags.indexOf('x') >= 0, flags.indexOf('m') >= 0, flags.indexOf('s') >= 0)
                        .translated();
        return new Regex(Pattern.compile(translated, bits), literal);
    }

    /** An expression that is known only now; null if it is none. */
    static @Nullable Regex of(String regex, String flags, Budget budget) {
        budget.spend(100 + 20L * regex.length());
        try {
            return read(regex, flags);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    boolean matchesEmptyText() {
        return pattern.matcher("").find();
    }

    boolean isFoundIn(String text, Budget budget) {
        budget.text(text.length());
        return next(pattern.matcher(new BoundedText(text, budget)));
    }

    /** The next match; long texts can nest an expression deeper than the stack of a thread. */
    private static boolean next(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new EvaluationStopped("a regular expression nests too deep on this text");
        }
    }

    /** Every match replaced; null if an empty text matches or the replacement is wrong. */
    @Nullable
    String replace(String text, String replacement, Budget budget) {
        if (matchesEmptyText()) {
            return null;
        }
        Matcher matcher = pattern.matcher(new BoundedText(text, budget));
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (next(matcher)) {
            result.append(text, from, matcher.start());
            if (!append(result, matcher, replacement)) {
                return null;
            }
            budget.text(result.length());
            from = matcher.end();
        }
        result.append(text, from, text.length());
        budget.text(result.length());
        return result.toString();
    }

    /** Appends a replacement: {@code $1} is a group, {@code \\} and {@code \$} are themselves. */
    private boolean append(StringBuilder result, Matcher matcher, String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (literal || (c != '$' && c != '\\')) {
                result.append(c);
            } else if (c == '\\' && (next == '$' || next == '\\')) {
                result.append(next);
                i++;
            } else if (c == '$' && next >= '0' && next <= '9') {
                int group = next - '0';
                i++;
                while (i + 1 < replacement.length()
                        && Character.digit(replacement.charAt(i + 1), 10) >= 0
                        && group * 10 + Character.digit(replacement.charAt(i + 1), 10) <= matcher.groupCount()) {
                    group = group * 10 + Character.digit(replacement.charAt(++i), 10);
                }
                String matched = group <= matcher.groupCount() ? matcher.group(group) : null;
                result.append(matched == null ? "" : matched);
            } else {
                return false;
            }
        }
        return true;
    }

    /** The parts between matches; null if an empty text matches. */
    @Nullable
    List<@Nullable Object> split(String text, Budget budget) {
        if (matchesEmptyText()) {
            return null;
        }
        List<@Nullable Object> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(new BoundedText(text, budget));
        int from = 0;
        while (next(matcher)) {
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
            budget.spend(4);
        }
        parts.add(text.substring(from));
        budget.list(parts.size());
        return parts;
    }
}
