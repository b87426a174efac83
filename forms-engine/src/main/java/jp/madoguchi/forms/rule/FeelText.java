package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of expressions as plain values: dates, times, durations and ranges become text. */
public final class FeelText {

    private FeelText() {}

    /** Null, String, BigDecimal, Boolean, List or Map. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        } else if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(plain(entry)));
            return copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), plain(entry)));
            return copy;
        }
        return text(value);
    }

    /** A value as the function {@code string} writes it; functions as a word. */
    public static String text(@Nullable Object value) {
        String text = ConversionFunctions.text(value, true);
        return text == null ? "function" : text;
    }
}
