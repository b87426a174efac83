package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of expressions as plain values: dates, times, durations and ranges become text. */
public final class FeelText {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_VALUES = 1_000_000;

    private int values;

    private FeelText() {}

    /**
     * Null, String, BigDecimal, Boolean, List or Map.
     *
     * @throws EvaluationStopped if the value is nested deeper than 200 or holds more than a million values
     */
    public static @Nullable Object plain(@Nullable Object value) {
        return new FeelText().copy(value, 0);
    }

    private @Nullable Object copy(@Nullable Object value, int depth) {
        if (++values > MAX_VALUES || depth > MAX_DEPTH) {
            throw new EvaluationStopped("a result that is too large or nested too deep");
        }
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        } else if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(copy(entry, depth + 1)));
            return copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), copy(entry, depth + 1)));
            return copy;
        }
        return text(value);
    }

    /** A value as the function {@code string} writes it; functions as a word. */
    public static String text(@Nullable Object value) {
        String text = ValueText.of(value, true, null);
        return text == null ? "function" : text;
    }
}
