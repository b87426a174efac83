package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the type of a value. */
final class TypeOfValue {

    private TypeOfValue() {}

    static Type of(@Nullable Object value) {
        if (value == null) {
            return Type.NULL;
        }
        if (value instanceof List<?> list) {
            Type element = Type.NULL;
            for (Object entry : list) {
                element = element.or(of(entry));
            }
            return Type.listOf(element.is(Type.Kind.NULL) ? Type.ANY : element);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Type> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(String.valueOf(key), of(entry)));
            return Type.contextOf(entries);
        }
        return simple(value);
    }

    private static Type simple(Object value) {
        if (value instanceof Boolean) {
            return Type.BOOLEAN;
        } else if (value instanceof BigDecimal number) {
            if (Values.bounded(number) == null) {
                throw new IllegalArgumentException("a number is too large or too small");
            }
            return Type.NUMBER;
        } else if (value instanceof String) {
            return Type.STRING;
        } else if (value instanceof LocalDate) {
            return Type.DATE;
        } else if (value instanceof LocalTime || value instanceof OffsetTime || value instanceof ZonedTime) {
            return Type.TIME;
        } else if (value instanceof LocalDateTime || value instanceof ZonedDateTime) {
            return Type.DATE_TIME;
        } else if (value instanceof Duration) {
            return Type.DAYS_DURATION;
        } else if (value instanceof Period) {
            return Type.YEARS_DURATION;
        } else if (value instanceof Range range) {
            return Type.rangeOf(of(range.low()).or(of(range.high())));
        } else if (value instanceof FunctionValue function) {
            return function.type();
        }
        throw new IllegalArgumentException(
                "no FEEL value is a " + value.getClass().getName());
    }
}
