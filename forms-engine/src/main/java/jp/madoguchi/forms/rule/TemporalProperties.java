package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** The properties of dates, times, durations and ranges ({@code date.year}, {@code range.start}). */
final class TemporalProperties {

    private TemporalProperties() {}

    static @Nullable Object get(Object value, String name) {
        if (value instanceof Duration duration) {
            return ofDuration(duration, name);
        } else if (value instanceof Period period) {
            return switch (name) {
                case "years" -> number(period.toTotalMonths() / 12);
                case "months" -> number(period.toTotalMonths() % 12);
                default -> null;
            };
        } else if (value instanceof Range range) {
            return switch (name) {
                case "start" -> range.low();
                case "end" -> range.high();
                case "start included" -> (Object) range.lowIncluded();
                case "end included" -> (Object) range.highIncluded();
                default -> null;
            };
        } else if (value instanceof ZonedTime time) {
            return name.equals("timezone") ? (Object) time.zone().getId() : ofTemporal(time.at(), name);
        } else if (value instanceof TemporalAccessor temporal) {
            return ofTemporal(temporal, name);
        }
        return null;
    }

    /** The parts of a duration; each has the sign of the duration. */
    private static @Nullable Object ofDuration(Duration duration, String name) {
        Duration length = duration.abs();
        BigDecimal part =
                switch (name) {
                    case "days" -> number(length.toDays());
                    case "hours" -> number(length.toHoursPart());
                    case "minutes" -> number(length.toMinutesPart());
                    case "seconds" -> fraction(length.toSecondsPart(), length.toNanosPart());
                    default -> null;
                };
        return part != null && duration.isNegative() ? part.negate() : part;
    }

    private static @Nullable Object ofTemporal(TemporalAccessor value, String name) {
        boolean date = value instanceof LocalDate || value instanceof LocalDateTime || value instanceof ZonedDateTime;
        boolean time = !(value instanceof LocalDate);
        return switch (name) {
            case "year" -> date ? field(value, ChronoField.YEAR) : null;
            case "month" -> date ? field(value, ChronoField.MONTH_OF_YEAR) : null;
            case "day" -> date ? field(value, ChronoField.DAY_OF_MONTH) : null;
            case "weekday" -> date ? field(value, ChronoField.DAY_OF_WEEK) : null;
            case "hour" -> time ? field(value, ChronoField.HOUR_OF_DAY) : null;
            case "minute" -> time ? field(value, ChronoField.MINUTE_OF_HOUR) : null;
            case "second" ->
                time ? fraction(value.get(ChronoField.SECOND_OF_MINUTE), value.get(ChronoField.NANO_OF_SECOND)) : null;
            case "time offset" -> offset(value);
            case "timezone" ->
                value instanceof ZonedDateTime moment && !(moment.getZone() instanceof ZoneOffset)
                        ? moment.getZone().getId()
                        : null;
            default -> null;
        };
    }

    private static @Nullable Object offset(TemporalAccessor value) {
        if (value instanceof OffsetTime time) {
            return Duration.ofSeconds(time.getOffset().getTotalSeconds());
        } else if (value instanceof ZonedDateTime moment) {
            return Duration.ofSeconds(moment.getOffset().getTotalSeconds());
        }
        return null;
    }

    private static BigDecimal fraction(long seconds, long nanos) {
        return nanos == 0 ? number(seconds) : number(seconds).add(BigDecimal.valueOf(nanos, 9));
    }

    private static BigDecimal field(TemporalAccessor value, ChronoField field) {
        return number(value.get(field));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
