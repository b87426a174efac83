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
        } else if (value instanceof LocalTime || value instanceof OffsetTime || value instanceof ZonedTime) {
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
    static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right, Budget budget) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (kind(left) != kind(right)) {
            return null;
        }
        if (left instanceof String || left instanceof Boolean || left instanceof LocalDate) {
            return left.equals(right);
        }
        if (left instanceof List<?> a) {
            return equalLists(a, (List<?>) right, budget);
        }
        if (left instanceof Map<?, ?> a) {
            return equalContexts(a, (Map<?, ?>) right, budget);
        }
        if (left instanceof Range a && right instanceof Range b) {
            return a.sameAs(b, budget);
        }
        if (left instanceof Period a) {
            return a.toTotalMonths() == ((Period) right).toTotalMonths();
        }
        if (left instanceof ZonedDateTime a && right instanceof ZonedDateTime b) {
            return a.toInstant().equals(b.toInstant());
        }
        if (left instanceof OffsetTime || left instanceof ZonedTime) {
            Object a = ZonedTime.withOffset(left);
            Object b = ZonedTime.withOffset(right);
            return (a instanceof OffsetTime first && b instanceof OffsetTime second)
                    ? first.isEqual(second)
                    : a.equals(b);
        }
        return left.equals(right);
    }

    private static boolean equalLists(List<?> left, List<?> right, Budget budget) {
        if (left.size() != right.size()) {
            return false;
        }
        budget.into(left.size());
        boolean equal = true;
        for (int i = 0; equal && i < left.size(); i++) {
            equal = same(left.get(i), right.get(i), budget);
        }
        budget.outOf();
        return equal;
    }

    private static boolean equalContexts(Map<?, ?> left, Map<?, ?> right, Budget budget) {
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        budget.into(left.size());
        boolean equal = true;
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            equal = equal && same(entry.getValue(), right.get(entry.getKey()), budget);
        }
        budget.outOf();
        return equal;
    }

    /** Whether two values are surely equal. */
    static boolean same(@Nullable Object left, @Nullable Object right, Budget budget) {
        return Boolean.TRUE.equals(equal(left, right, budget));
    }

    /** Negative, zero or positive; null if the two have no order. */
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        } else if (left instanceof String a && right instanceof String b) {
            return compareText(a, b);
        } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        } else if (left instanceof LocalTime a && right instanceof LocalTime b) {
            return a.compareTo(b);
        } else if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return a.compareTo(b);
        } else if (left instanceof ZonedDateTime a && right instanceof ZonedDateTime b) {
            return a.toInstant().compareTo(b.toInstant());
        } else if (left instanceof Duration a && right instanceof Duration b) {
            return a.compareTo(b);
        } else if (left instanceof Period a && right instanceof Period b) {
            return Long.compare(a.toTotalMonths(), b.toTotalMonths());
        } else if (left != null && right != null) {
            return compareOffsetTimes(ZonedTime.withOffset(left), ZonedTime.withOffset(right));
        }
        return null;
    }

    private static @Nullable Integer compareOffsetTimes(Object left, Object right) {
        if (left instanceof OffsetTime a && right instanceof OffsetTime b) {
            return a.isEqual(b) ? 0 : a.isBefore(b) ? -1 : 1;
        }
        return null;
    }

    /** The order of code points; that of UTF-16 differs beyond the first 65,536 characters. */
    private static int compareText(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return mixed ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
            }
        }
        return left.length() - right.length();
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
}
