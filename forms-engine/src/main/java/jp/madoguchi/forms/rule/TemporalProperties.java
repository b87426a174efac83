package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
        } else if (value instanceof TemporalAccessor temporal) {
            return ofTemporal(temporal, name);
        }
        return null;
    }

    private static @Nullable Object ofDuration(Duration duration, String name) {
        return switch (name) {
            case "days" -> number(duration.toSeconds() / 86_400);
            case "hours" -> number(duration.toSeconds() / 3600 % 24);
            case "minutes" -> number(duration.toSeconds() / 60 % 60);
            case "seconds" -> number(duration.toSeconds() % 60);
            default -> null;
        };
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
            case "second" -> time ? field(value, ChronoField.SECOND_OF_MINUTE) : null;
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
        } else if (value instanceof LocalTime) {
            return null;
        }
        return null;
    }

    private static BigDecimal field(TemporalAccessor value, ChronoField field) {
        return number(value.get(field));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
