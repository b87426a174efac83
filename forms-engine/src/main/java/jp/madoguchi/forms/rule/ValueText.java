package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as text, as the function {@code string} writes them; never longer than an evaluation may make one. */
final class ValueText {

    private static final int MAX_DEPTH = 200;

    private final StringBuilder text = new StringBuilder();
    private final @Nullable Budget budget;
    private boolean possible = true;
    private int depth;

    private ValueText(@Nullable Budget budget) {
        this.budget = budget;
    }

    /** The text; null for null and for what has none (functions). Strings are quoted if {@code inside}. */
    static @Nullable String of(@Nullable Object value, boolean inside, @Nullable Budget budget) {
        if (value == null || (value instanceof String && !inside)) {
            return value == null && inside ? "null" : (String) value;
        }
        ValueText text = new ValueText(budget);
        text.add(value);
        return text.possible ? text.text.toString() : null;
    }

    private void add(@Nullable Object value) {
        if (budget != null) {
            budget.spend(1);
        }
        if (text.length() > Budget.MAX_TEXT || depth > MAX_DEPTH) {
            throw new EvaluationStopped(
                    "a text of more than " + Budget.MAX_TEXT + " characters, or of a value nested too deep");
        }
        if (value == null) {
            text.append("null");
        } else if (value instanceof String string) {
            addQuoted(string);
        } else if (value instanceof BigDecimal number) {
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (value instanceof List<?> list) {
            addList(list);
        } else if (value instanceof Map<?, ?> map) {
            addContext(map);
        } else if (value instanceof Range range) {
            addRange(range);
        } else if (value instanceof FunctionValue) {
            text.append("function");
            possible = false;
        } else {
            text.append(Temporals.format(value));
        }
    }

    private void addQuoted(String string) {
        text.append('"')
                .append(string.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    private void addList(List<?> list) {
        depth++;
        text.append('[');
        String separator = "";
        for (Object entry : list) {
            text.append(separator);
            add(entry);
            separator = ", ";
        }
        text.append(']');
        depth--;
    }

    private void addContext(Map<?, ?> map) {
        depth++;
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append(entry.getKey()).append(": ");
            add(entry.getValue());
            separator = ", ";
        }
        text.append('}');
        depth--;
    }

    /** An end that is open is left out: {@code (..5]}. */
    private void addRange(Range range) {
        text.append(range.lowIncluded() ? '[' : '(');
        if (range.low() != null) {
            add(range.low());
        }
        text.append("..");
        if (range.high() != null) {
            add(range.high());
        }
        text.append(range.highIncluded() ? ']' : ')');
    }
}
