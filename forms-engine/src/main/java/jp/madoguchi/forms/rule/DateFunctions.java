package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Built-in functions on dates. {@code today()} is the day of the evaluation; {@code now()} does not exist. */
final class DateFunctions {

    static final List<Builtin> ALL = List.of(
            Builtin.of("today()", Type.DATE, (a, b) -> b.today()).impure(),
            Builtin.of(
                    "years and months duration(from: any, to: any)",
                    Type.YEARS_DURATION,
                    (a, b) -> between(a[0], a[1])),
            Builtin.of("day of year(date: any)", Type.NUMBER, (a, b) -> {
                @Nullable LocalDate date = date(a[0]);
                return date == null ? null : BigDecimal.valueOf(date.getDayOfYear());
            }),
            Builtin.of("week of year(date: any)", Type.NUMBER, (a, b) -> {
                @Nullable LocalDate date = date(a[0]);
                return date == null ? null : BigDecimal.valueOf(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }),
            Builtin.of("day of week(date: any)", Type.STRING, (a, b) -> {
                @Nullable LocalDate date = date(a[0]);
                return date == null ? null : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            }),
            Builtin.of("month of year(date: any)", Type.STRING, (a, b) -> {
                @Nullable LocalDate date = date(a[0]);
                return date == null ? null : date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            }),
            Builtin.of("last day of month(date: any)", Type.NUMBER, (a, b) -> {
                @Nullable LocalDate date = date(a[0]);
                return date == null ? null : BigDecimal.valueOf(date.lengthOfMonth());
            }),
            Builtin.of("is(value1: any, value2: any)", Type.BOOLEAN, (a, b) -> identical(a[0], a[1], b))
                    .takingNull());

    private DateFunctions() {}

    static @Nullable LocalDate date(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        } else if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate();
        } else if (value instanceof ZonedDateTime moment) {
            return moment.toLocalDate();
        }
        return null;
    }

    private static @Nullable Period between(@Nullable Object from, @Nullable Object to) {
        @Nullable LocalDateTime first = dateTime(from);
        @Nullable LocalDateTime last = dateTime(to);
        return first == null || last == null ? null : Temporals.months(ChronoUnit.MONTHS.between(first, last));
    }

    private static @Nullable LocalDateTime dateTime(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        } else if (value instanceof LocalDateTime moment) {
            return moment;
        }
        return value instanceof ZonedDateTime moment ? moment.toLocalDateTime() : null;
    }

    private static boolean identical(@Nullable Object left, @Nullable Object right, Budget budget) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        boolean momentsDiffer =
                (left instanceof ZonedDateTime || left instanceof OffsetTime || left instanceof ZonedTime)
                        && !left.equals(right);
        return !momentsDiffer && Values.same(left, right, budget);
    }
}
