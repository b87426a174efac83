package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Graphemes;
import org.jspecify.annotations.Nullable;

/** Built-in functions on text (DMN 1.5, clause 10.3.4.3), and {@code graphemes}, which is ours. */
final class StringFunctions {

    private static final int MAX_RESULT = 1_000_000;

    static final List<Builtin> ALL = List.of(
            Builtin.of(
                    "substring(string: string, start position: number, length?: number)",
                    Type.STRING,
                    (a, b) -> substring(a)),
            Builtin.of(
                    "string length(string: string)",
                    Type.NUMBER,
                    (a, b) -> count(text(a[0]).codePointCount(0, text(a[0]).length()))),
            Builtin.of("graphemes(string: string)", Type.NUMBER, (a, b) -> count(Graphemes.count(text(a[0])))),
            Builtin.of("upper case(string: string)", Type.STRING, (a, b) -> text(a[0])
                    .toUpperCase(Locale.ROOT)),
            Builtin.of("lower case(string: string)", Type.STRING, (a, b) -> text(a[0])
                    .toLowerCase(Locale.ROOT)),
            Builtin.of("substring before(string: string, match: string)", Type.STRING, (a, b) -> {
                int at = text(a[0]).indexOf(text(a[1]));
                return at < 0 ? "" : text(a[0]).substring(0, at);
            }),
            Builtin.of("substring after(string: string, match: string)", Type.STRING, (a, b) -> {
                int at = text(a[0]).indexOf(text(a[1]));
                return at < 0 ? "" : text(a[0]).substring(at + text(a[1]).length());
            }),
            Builtin.of("contains(string: string, match: string)", Type.BOOLEAN, (a, b) -> text(a[0])
                    .contains(text(a[1]))),
            Builtin.of("starts with(string: string, match: string)", Type.BOOLEAN, (a, b) -> text(a[0])
                    .startsWith(text(a[1]))),
            Builtin.of("ends with(string: string, match: string)", Type.BOOLEAN, (a, b) -> text(a[0])
                    .endsWith(text(a[1]))),
            Builtin.of(
                    "matches(input: string, pattern: string, flags?: string)", Type.BOOLEAN, StringFunctions::matches),
            Builtin.of(
                    "replace(input: string, pattern: string, replacement: string, flags?: string)",
                    Type.STRING,
                    StringFunctions::replace),
            Builtin.of("split(string: string, delimiter: string)", Type.listOf(Type.STRING), StringFunctions::split),
            Builtin.of("string join(list: strings, delimiter?: string)", Type.STRING, StringFunctions::join)
                    .takingNull(),
            Builtin.of("trim(string: string)", Type.STRING, (a, b) -> text(a[0]).strip()));

    private StringFunctions() {}

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    private static @Nullable String substring(@Nullable Object[] a) {
        String text = text(a[0]);
        @Nullable Integer start = Values.integer(a[1]);
        int length = text.codePointCount(0, text.length());
        if (start == null || start == 0 || Math.abs((long) start) > length) {
            return start != null && start > length ? "" : null;
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
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static @Nullable Boolean matches(@Nullable Object[] a, Budget budget) {
        Pattern pattern = Regex.compile(text(a[1]), a.length > 2 ? text(a[2]) : "");
        return pattern == null
                ? null
                : (Boolean) pattern.matcher(new BoundedText(text(a[0]), budget)).find();
    }

    private static @Nullable String replace(@Nullable Object[] a, Budget budget) {
        Pattern pattern = Regex.compile(text(a[1]), a.length > 3 ? text(a[3]) : "");
        if (pattern == null) {
            return null;
        }
        try {
            String result = pattern.matcher(new BoundedText(text(a[0]), budget)).replaceAll(text(a[2]));
            budget.spend(result.length());
            return result;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable List<@Nullable Object> split(@Nullable Object[] a, Budget budget) {
        Pattern pattern = Regex.compile(text(a[1]), "");
        if (pattern == null) {
            return null;
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (String part : pattern.split(new BoundedText(text(a[0]), budget), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private static @Nullable String join(@Nullable Object[] a, Budget budget) {
        if (!(a[0] instanceof List<?> list)) {
            return null;
        }
        String delimiter = a.length > 1 ? text(a[1]) : "";
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Object entry : list) {
            if (entry == null) {
                continue;
            }
            if (!(entry instanceof String part)) {
                return null;
            }
            joined.append(first ? "" : delimiter).append(part);
            first = false;
            budget.spend(part.length() + 1L);
        }
        return joined.length() > MAX_RESULT * 10 ? null : joined.toString();
    }
}
