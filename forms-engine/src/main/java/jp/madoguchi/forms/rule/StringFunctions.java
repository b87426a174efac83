package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.text.Graphemes;
import org.jspecify.annotations.Nullable;

/**
 * Built-in functions on text (DMN 1.5, clause 10.3.4.3), and {@code graphemes} and {@code trim}, which are ours.
 */
final class StringFunctions {

    static final List<Builtin> ALL = List.of(
            Builtin.of(
                    "substring(string: string, start position: number, length?: number)",
                    Type.STRING,
                    StringFunctions::substring),
            Builtin.of("string length(string: string)", Type.NUMBER, (a, b) -> {
                String text = read(a[0], b);
                return BigDecimal.valueOf(text.codePointCount(0, text.length()));
            }),
            Builtin.of("graphemes(string: string)", Type.NUMBER, (a, b) -> {
                b.spend(2L * text(a[0]).length());
                return BigDecimal.valueOf(Graphemes.count(text(a[0])));
            }),
            Builtin.of(
                    "upper case(string: string)",
                    Type.STRING,
                    (a, b) -> made(read(a[0], b).toUpperCase(Locale.ROOT), b)),
            Builtin.of(
                    "lower case(string: string)",
                    Type.STRING,
                    (a, b) -> made(read(a[0], b).toLowerCase(Locale.ROOT), b)),
            Builtin.of("substring before(string: string, match: string)", Type.STRING, (a, b) -> {
                int at = indexOf(a, b);
                return at < 0 ? "" : made(text(a[0]).substring(0, at), b);
            }),
            Builtin.of("substring after(string: string, match: string)", Type.STRING, (a, b) -> {
                int at = indexOf(a, b);
                return at < 0 ? "" : made(text(a[0]).substring(at + text(a[1]).length()), b);
            }),
            Builtin.of("contains(string: string, match: string)", Type.BOOLEAN, (a, b) -> indexOf(a, b) >= 0),
            Builtin.of("starts with(string: string, match: string)", Type.BOOLEAN, (a, b) -> text(a[0])
                    .startsWith(read(a[1], b))),
            Builtin.of("ends with(string: string, match: string)", Type.BOOLEAN, (a, b) -> text(a[0])
                    .endsWith(read(a[1], b))),
            Builtin.of(
                    "matches(input: string, pattern: string, flags?: string)", Type.BOOLEAN, StringFunctions::matches),
            Builtin.of(
                    "replace(input: string, pattern: string, replacement: string, flags?: string)",
                    Type.STRING,
                    StringFunctions::replace),
            Builtin.of("split(string: string, delimiter: string)", Type.listOf(Type.STRING), StringFunctions::split),
            Builtin.of("string join(list: strings, delimiter?: string)", Type.STRING, StringFunctions::join)
                    .takingNull(),
            Builtin.of(
                    "trim(string: string)",
                    Type.STRING,
                    (a, b) -> made(read(a[0], b).strip(), b)));

    private StringFunctions() {}

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static String read(@Nullable Object value, Budget budget) {
        budget.spend(text(value).length() / 16);
        return text(value);
    }

    private static String made(String text, Budget budget) {
        budget.text(text.length());
        return text;
    }

    private static int indexOf(@Nullable Object[] a, Budget budget) {
        String text = text(a[0]);
        String match = text(a[1]);
        budget.spend((long) text.length() * match.length() / 64 + text.length() / 16);
        return text.indexOf(match);
    }

    private static @Nullable String substring(@Nullable Object[] a, Budget budget) {
        String text = read(a[0], budget);
        @Nullable Integer start = Values.integer(a[1]);
        int length = text.codePointCount(0, text.length());
        if (start == null || start == 0 || Math.abs((long) start) > length) {
            return null;
        }
        int from = start > 0 ? start - 1 : length + start;
        int to = length;
        if (a.length > 2 && a[2] != null) {
            @Nullable Integer wanted = Values.integer(a[2]);
            if (wanted == null || wanted < 1) {
                return null;
            }
            to = (int) Math.min(length, (long) from + wanted);
        }
        return made(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)), budget);
    }

    private static @Nullable Boolean matches(@Nullable Object[] a, Budget budget) {
        @Nullable Regex regex = Regex.of(text(a[1]), a.length > 2 ? text(a[2]) : "", budget);
        return regex == null ? null : (Boolean) regex.isFoundIn(text(a[0]), budget);
    }

    private static @Nullable String replace(@Nullable Object[] a, Budget budget) {
        @Nullable Regex regex = Regex.of(text(a[1]), a.length > 3 ? text(a[3]) : "", budget);
        return regex == null ? null : regex.replace(text(a[0]), text(a[2]), budget);
    }

    private static @Nullable List<@Nullable Object> split(@Nullable Object[] a, Budget budget) {
        @Nullable Regex regex = Regex.of(text(a[1]), "", budget);
        return regex == null ? null : regex.split(text(a[0]), budget);
    }

    private static @Nullable String join(@Nullable Object[] a, Budget budget) {
        if (!(a[0] instanceof List<?> list)) {
            return null;
        }
        String delimiter = a.length > 1 ? text(a[1]) : "";
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        budget.spend(list.size());
        for (Object entry : list) {
            if (entry == null) {
                continue;
            }
            if (!(entry instanceof String part)) {
                return null;
            }
            joined.append(first ? "" : delimiter).append(part);
            first = false;
            if (joined.length() > Budget.MAX_TEXT) {
                break;
            }
        }
        return made(joined.toString(), budget);
    }
}
