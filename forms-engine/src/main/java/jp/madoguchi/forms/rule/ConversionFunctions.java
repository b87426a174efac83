package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Built-in functions that make a value of another kind (DMN 1.5, clause 10.3.4.1). */
final class ConversionFunctions {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:\\d{1,100}(?:\\.\\d{0,100})?|\\.\\d{1,100})(?:[eE][+-]?\\d{1,4})?");

    /** Longest text of a range, in UTF-16 code units. */
    private static final int MAX_RANGE = 1_000;

    static final List<Builtin> ALL = List.of(
            Builtin.of("date(from: string)", Type.DATE, (a, b) -> Temporals.parseDate(StringFunctions.text(a[0]))),
            Builtin.of("date(from: any)", Type.DATE, (a, b) -> dateOf(a[0])),
            Builtin.of("date(year: number, month: number, day: number)", Type.DATE, (a, b) -> date(a)),
            Builtin.of("date and time(from: string)", Type.DATE_TIME, (a, b) -> dateTimeOf(StringFunctions.text(a[0]))),
            Builtin.of("date and time(date: any, time: time)", Type.DATE_TIME, (a, b) -> joined(a[0], a[1])),
            Builtin.of("date and time(from: datetime)", Type.DATE_TIME, (a, b) -> a[0]),
            Builtin.of("date and time(from: date)", Type.DATE_TIME, (a, b) -> dateTime(a[0])),
            Builtin.of("time(from: string)", Type.TIME, (a, b) -> Temporals.parseTime(StringFunctions.text(a[0]))),
            Builtin.of("time(from: any)", Type.TIME, (a, b) -> timeOf(a[0])),
            Builtin.of(
                    "time(hour: number, minute: number, second: number, offset?: days)", Type.TIME, (a, b) -> time(a)),
            Builtin.of(
                    "duration(from: string)", Type.ANY, (a, b) -> Temporals.parseDuration(StringFunctions.text(a[0]))),
            Builtin.of("number(from: string)", Type.NUMBER, (a, b) -> number(StringFunctions.text(a[0]))),
            Builtin.of(
                            "number(from: string, grouping separator: string, decimal separator: string)",
                            Type.NUMBER,
                            (a, b) -> number(a, b))
                    .takingNull(),
            Builtin.of("number(from: number)", Type.NUMBER, (a, b) -> a[0]),
            Builtin.of("string(from: any)", Type.STRING, (a, b) -> ValueText.of(a[0], false, b)),
            Builtin.of("range(from: string)", types -> Type.rangeOf(Type.ANY), (a, b) -> range(a[0], b)));

    private ConversionFunctions() {}

    private static @Nullable LocalDate dateOf(@Nullable Object value) {
        return value instanceof String text ? Temporals.parseDate(text) : DateFunctions.date(value);
    }

    private static @Nullable LocalDate date(@Nullable Object[] a) {
        @Nullable Integer year = Values.integer(a[0]);
        @Nullable Integer month = Values.integer(a[1]);
        @Nullable Integer day = Values.integer(a[2]);
        try {
            return year == null || month == null || day == null ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object dateTimeOf(String text) {
        @Nullable LocalDate date = Temporals.parseDate(text);
        return date == null ? Temporals.parseDateTime(text) : date.atStartOfDay();
    }

    private static @Nullable Object dateTime(@Nullable Object value) {
        return value instanceof LocalDate date ? date.atStartOfDay() : value;
    }

    private static @Nullable Object joined(@Nullable Object day, @Nullable Object time) {
        @Nullable LocalDate date = DateFunctions.date(day);
        if (date == null) {
            return null;
        }
        if (time instanceof ZonedTime zoned) {
            return ZonedDateTime.of(date, zoned.time(), zoned.zone());
        }
        if (time instanceof OffsetTime offset) {
            return ZonedDateTime.of(date, offset.toLocalTime(), offset.getOffset());
        }
        return time instanceof LocalTime local ? LocalDateTime.of(date, local) : null;
    }

    private static @Nullable Object timeOf(@Nullable Object value) {
        if (value instanceof String text) {
            return Temporals.parseTime(text);
        } else if (value instanceof LocalDateTime moment) {
            return moment.toLocalTime();
        } else if (value instanceof ZonedDateTime moment) {
            return moment.getZone() instanceof ZoneOffset
                    ? moment.toOffsetDateTime().toOffsetTime()
                    : new ZonedTime(moment.toLocalTime(), moment.getZone());
        } else if (value instanceof LocalDate) {
            return OffsetTime.of(LocalTime.MIDNIGHT, ZoneOffset.UTC);
        }
        return Values.kind(value) == Type.Kind.TIME ? value : null;
    }

    private static @Nullable Object time(@Nullable Object[] a) {
        @Nullable Integer hour = Values.integer(a[0]);
        @Nullable Integer minute = Values.integer(a[1]);
        BigDecimal seconds = NumberFunctions.number(a[2]);
        if (hour == null || minute == null || seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(60)) >= 0) {
            return null;
        }
        try {
            int nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).intValue();
            LocalTime time = LocalTime.of(hour, minute, seconds.intValue(), nanos);
            return a.length > 3 && a[3] instanceof Duration offset
                    ? time.atOffset(ZoneOffset.ofTotalSeconds((int) offset.toSeconds()))
                    : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? Values.bounded(new BigDecimal(text).round(Values.DECIMAL)) : null;
    }

    private static @Nullable BigDecimal number(@Nullable Object[] a, Budget b) {
        if (a[0] == null) {
            return null;
        }
        String text = StringFunctions.text(a[0]);
        b.spend(text.length() / 16);
        if (a[1] instanceof String grouping) {
            text = grouping.equals(" ") || grouping.equals(",") || grouping.equals(".")
                    ? text.replace(grouping, "")
                    : "x";
        }
        if (a[2] instanceof String decimal) {
            text = decimal.equals(",") || decimal.equals(".") ? text.replace(decimal, ".") : "x";
        }
        return number(text);
    }

    /** A range of literals as text, {@code [1..5)}; null if it is none. */
    private static @Nullable Object range(@Nullable Object from, Budget budget) {
        String text = StringFunctions.text(from);
        if (text.length() > MAX_RANGE) {
            return null;
        }
        budget.spend(100 + 50L * text.length());
        try {
            return RangeText.read(text);
        } catch (ExpressionRejected e) {
            return null;
        }
    }
}
