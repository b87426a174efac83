package jp.madoguchi.forms.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.forms.rule.RandomExpression;

/** Changes texts, bytes and trees of values into what nobody would write. */
final class Mutations {

    private static final List<String> WORDS = List.of(
            ":",
            "\n",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&a ",
            "*a ",
            "(",
            ")",
            " + ",
            " in ",
            "null",
            "\t",
            "\u0000",
            "葛󠄀",
            "computed",
            "repeat",
            "visible-if",
            "- id: x\n",
            "1e9999",
            "%",
            "!!int ",
            "..",
            "|",
            ">",
            "#",
            "@",
            "\u202e",
            "\ud83d",
            "true",
            "-1",
            "99999999999999999999",
            "type: number",
            "<",
            "</text>",
            "]]>",
            "&amp;",
            "${",
            "{{",
            "}}",
            "today()",
            "for i in 1..99999999 return i",
            "matches(s, \"(a*)*b\")",
            "\\",
            "\r",
            "\ufeff");
    private static final List<String> TOKENS = List.of(
            "1",
            "2.5",
            "\"a\"",
            "a",
            "s",
            "null",
            "true",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ",",
            ":",
            ".",
            "..",
            "+",
            "-",
            "*",
            "/",
            "**",
            "=",
            "!=",
            "<",
            ">=",
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "for",
            "x",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance of",
            "number",
            "list<",
            ">",
            "function(x)",
            "@\"P1D\"",
            "@\"2026-04-01\"",
            "date(",
            "sum(",
            "partial",
            "item",
            "?",
            "string(",
            "replace(s,",
            "sort(",
            "flatten(",
            "context put(",
            "[1..5]",
            "1..99999",
            "for i in 1..99999 return",
            "some y in (for i in 1..9999 return i) satisfies",
            "partial[-1] + ",
            "-> ",
            "matches(s, \"",
            "sublist(",
            "range(\"",
            "1e6000",
            "\n",
            "//",
            "list replace(",
            "get entries(",
            "distinct values(",
            "median(",
            "split(s, \"");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] of(byte[] bytes) {
        if (random.nextInt(4) == 0) {
            byte[] changed = bytes.clone();
            for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            return random.nextInt(3) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
        }
        return of(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private String of(String text) {
        String changed = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(30));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + one(WORDS) + text.substring(at);
            case 1 -> text.substring(0, at) + one(WORDS) + text.substring(end);
            case 2 -> text.substring(0, at) + text.substring(end);
            case 3 ->
                text.substring(0, at) + text.substring(at, end).repeat(2 + random.nextInt(30)) + text.substring(end);
            case 4 -> inExpression(text);
            default -> swappedLines(text);
        };
    }

    /** Puts another expression where one stands. */
    private String inExpression(String text) {
        List<String> keys = List.of("visible-if: ", "required-if: ", "value: ", "must: ", "when: ", "<text>");
        String key = one(keys);
        int at = text.indexOf(key, random.nextInt(text.length() + 1));
        int end = at < 0 ? -1 : text.indexOf(key.equals("<text>") ? '<' : '\n', at + key.length());
        return end < 0 ? text : text.substring(0, at + key.length()) + expression() + text.substring(end);
    }

    private String swappedLines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    /** An expression that is right, or one with a few wrong words in it, or a soup of words. */
    String expression() {
        if (random.nextInt(3) == 0) {
            return soup();
        }
        String right = new RandomExpression(random).any();
        if (random.nextBoolean()) {
            return right;
        }
        int at = random.nextInt(right.length() + 1);
        int end = Math.min(right.length(), at + random.nextInt(6));
        return right.substring(0, at) + " " + one(TOKENS) + " " + right.substring(end);
    }

    private String soup() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String token = one(TOKENS);
            text.append(random.nextInt(60) == 0 ? token.repeat(1 + random.nextInt(3000)) : token)
                    .append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    Map<String, Object> of(Map<String, Object> answers) {
        Map<String, Object> changed = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            if (random.nextInt(6) > 0) {
                changed.put(random.nextInt(30) == 0 ? key + one(WORDS) : key, value(value, 0));
            }
        });
        return changed;
    }

    private Object value(Object value, int depth) {
        if (random.nextInt(5) == 0) {
            return hostile(depth);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, inner) -> changed.put((String) key, value(inner, depth + 1)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            int times = random.nextInt(10) == 0 ? 1 + random.nextInt(40) : 1;
            for (int i = 0; i < times; i++) {
                list.forEach(inner -> changed.add(value(inner, depth + 1)));
            }
            return changed;
        }
        return value instanceof String text && random.nextInt(2) == 0 ? of(text) : value;
    }

    private Object hostile(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> one(WORDS);
            case 1 -> one(WORDS).repeat(random.nextInt(3000));
            case 2 -> new BigDecimal("1E+" + random.nextInt(40));
            case 3 -> new BigDecimal("-0." + "9".repeat(1 + random.nextInt(33)));
            case 4 -> random.nextBoolean();
            case 5 -> List.of();
            case 6 -> Map.of("from", "2026-02-30", "_row", "x", "date", 1);
            case 7 -> depth > 3 ? "" : List.of(hostile(depth + 1), hostile(depth + 1));
            default -> depth > 3 ? "" : Map.of(one(WORDS), hostile(depth + 1));
        };
    }
}
