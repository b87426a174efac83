package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality, order and limits of FEEL values. */
final class Values {

    static final MathContext DECIMAL = MathContext.DECIMAL128;
    private static final int MAX_EXPONENT = 6144;

    private Values() {}

    /** The kind of a value; NULL for null. */
    static Type.Kind kind(@Nullable Object value) {
        if (value == null) {
            return Type.Kind.NULL;
        } else if (value instanceof BigDecimal) {
            return Type.Kind.NUMBER;
        } else if (value instanceof String) {
            return Type.Kind.STRING;
        } else if (value instanceof Boolean) {
            return Type.Kind.BOOLEAN;
        } else if (value instanceof LocalDate) {
            return Type.Kind.DATE;
        } else if (value instanceof List<?>) {
            return Type.Kind.LIST;
        } else if (value instanceof Map<?, ?>) {
            return Type.Kind.CONTEXT;
        } else if (value instanceof LocalDateTime || value instanceof ZonedDateTime) {
            return Type.Kind.DATE_TIME;
        } else if (value instanceof LocalTime || value instanceof OffsetTime) {
            return Type.Kind.TIME;
        } else if (value instanceof Duration) {
            return Type.Kind.DAYS_DURATION;
        } else if (value instanceof Period) {
            return Type.Kind.YEARS_DURATION;
        } else if (value instanceof Range) {
            return Type.Kind.RANGE;
        }
        return Type.Kind.FUNCTION;
    }

    /** Three-valued equality: null if the values are of different kinds. */
    static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (kind(left) != kind(right)) {
            return null;
        }
        if (left instanceof List<?> a) {
            return equalLists(a, (List<?>) right);
        }
        if (left instanceof Map<?, ?> a) {
            return equalContexts(a, (Map<?, ?>) right);
        }
        if (left instanceof Range a && right instanceof Range b) {
            return a.sameAs(b);
        }
        if (left instanceof Period a) {
            return a.toTotalMonths() == ((Period) right).toTotalMonths();
        }
        if (left instanceof ZonedDateTime a && right instanceof ZonedDateTime b) {
            return a.toInstant().equals(b.toInstant());
        }
        if (left instanceof OffsetTime a && right instanceof OffsetTime b) {
            return a.isEqual(b);
        }
        return left.equals(right);
    }

    private static boolean equalLists(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalContexts(Map<?, ?> left, Map<?, ?> right) {
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            if (!same(entry.getValue(), right.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are surely equal. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        return Boolean.TRUE.equals(equal(left, right));
    }

    /** Negative, zero or positive; null if the two have no order. */
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        } else if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        } else if (left instanceof LocalTime a && right instanceof LocalTime b) {
            return a.compareTo(b);
        } else if (left instanceof OffsetTime a && right instanceof OffsetTime b) {
            return a.isEqual(b) ? 0 : a.isBefore(b) ? -1 : 1;
        } else if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return a.compareTo(b);
        } else if (left instanceof ZonedDateTime a && right instanceof ZonedDateTime b) {
            return a.toInstant().compareTo(b.toInstant());
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return a.compareTo(b);
        } else if (left instanceof Period a && right instanceof Period b) {
            return Long.compare(a.toTotalMonths(), b.toTotalMonths());
        }
        return null;
    }

    /** A result within decimal128's range, null outside it. */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        int scale = number.scale();
        if (scale <= 100 && scale >= -100) {
            return number;
        }
        long exponent = (long) number.precision() - scale - 1;
        return Math.abs(exponent) > MAX_EXPONENT ? null : number;
    }

    /** The integer value if it is one that fits an int. */
    static @Nullable Integer integer(@Nullable Object value) {
        if (!(value instanceof BigDecimal number)
                || bounded(number) == null
                || number.precision() - number.scale() > 10) {
            return null;
        }
        long whole = number.longValue();
        return number.compareTo(BigDecimal.valueOf(whole)) == 0 && whole == (int) whole ? (int) whole : null;
    }

    /** Whether a value has a type; null has every type but none that {@code instance of} asks for. */
    static boolean isA(@Nullable Object value, Type type) {
        if (type.is(Type.Kind.ANY)) {
            return value != null;
        }
        if (kind(value) != type.kind()) {
            return false;
        }
        if (value instanceof List<?> list && !type.element().is(Type.Kind.ANY)) {
            return list.stream().allMatch(entry -> entry == null || isA(entry, type.element()));
        }
        if (value instanceof Map<?, ?> map) {
            return type.entries().entrySet().stream()
                    .allMatch(entry -> map.containsKey(entry.getKey())
                            && (map.get(entry.getKey()) == null || isA(map.get(entry.getKey()), entry.getValue())));
        }
        return true;
    }
}
