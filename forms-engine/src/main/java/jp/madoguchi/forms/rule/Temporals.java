package jp.madoguchi.forms.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, times and durations as text and back. */
final class Temporals {

    private static final Pattern DURATION = Pattern.compile("(-)?P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})D)?"
            + "(T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})(?:\\.(\\d{1,9}))?S)?)?");
    private static final Pattern DATE = Pattern.compile("-?(?:[1-9]\\d{4,8}|\\d{4})-\\d{2}-\\d{2}");

    private Temporals() {}

    /** Any literal that may follow an at-sign; null if it is none. */
    static @Nullable Object parseAny(String text) {
        @Nullable Object value = parseDate(text);
        value = value == null ? parseDateTime(text) : value;
        value = value == null ? parseTime(text) : value;
        return value == null ? parseDuration(text) : value;
    }

    static @Nullable LocalDate parseDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return null;
        }
        try {
            int yearEnd = text.indexOf('-', 1);
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, yearEnd)),
                    Integer.parseInt(text.substring(yearEnd + 1, yearEnd + 3)),
                    Integer.parseInt(text.substring(yearEnd + 4)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Object parseTime(String text) {
        try {
            if (text.length() < 8 || text.charAt(2) != ':') {
                return null;
            }
            int zone = text.indexOf('@');
            if (zone > 0) {
                return new ZonedTime(LocalTime.parse(text.substring(0, zone)), ZoneId.of(text.substring(zone + 1)));
            }
            return hasOffset(text, 8) ? OffsetTime.parse(text) : LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Object parseDateTime(String text) {
        int t = text.indexOf('T');
        if (t < 8 || text.startsWith("P")) {
            return null;
        }
        @Nullable LocalDate date = parseDate(text.substring(0, t));
        if (date == null) {
            return null;
        }
        String time = text.substring(t + 1);
        try {
            int zone = time.indexOf('@');
            if (zone > 0) {
                return ZonedDateTime.of(
                        date, LocalTime.parse(time.substring(0, zone)), ZoneId.of(time.substring(zone + 1)));
            }
            if (hasOffset(time, 5)) {
                OffsetTime parsed = OffsetTime.parse(time);
                return ZonedDateTime.of(date, parsed.toLocalTime(), parsed.getOffset());
            }
            return LocalDateTime.of(date, LocalTime.parse(time));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasOffset(String time, int from) {
        return time.endsWith("Z") || time.indexOf('+', from) > 0 || time.indexOf('-', from) > 0;
    }

    static @Nullable Object parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches() || text.endsWith("P") || text.endsWith("T")) {
            return null;
        }
        int sign = matcher.group(1) == null ? 1 : -1;
        boolean months = matcher.group(2) != null || matcher.group(3) != null;
        boolean days = matcher.group(4) != null || matcher.group(5) != null;
        if (months && days) {
            return null;
        }
        if (months) {
            long total = sign * (number(matcher, 2) * 12 + number(matcher, 3));
            return Math.abs(total) > Integer.MAX_VALUE ? null : months(total);
        }
        String fraction = matcher.group(9) == null ? "0" : matcher.group(9);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
        Duration duration = Duration.ofDays(number(matcher, 4))
                .plusHours(number(matcher, 6))
                .plusMinutes(number(matcher, 7))
                .plusSeconds(number(matcher, 8))
                .plusNanos(nanos);
        return sign < 0 ? duration.negated() : duration;
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    static Period months(long total) {
        return Period.of((int) (total / 12), (int) (total % 12), 0);
    }

    /** The text of a temporal value, as the standard writes it. */
    static String format(Object value) {
        if (value instanceof Duration duration) {
            return formatDuration(duration);
        } else if (value instanceof Period period) {
            return formatMonths(period.toTotalMonths());
        } else if (value instanceof LocalTime time) {
            return formatTime(time);
        } else if (value instanceof OffsetTime time) {
            return formatTime(time.toLocalTime()) + time.getOffset().getId();
        } else if (value instanceof ZonedTime time) {
            return formatTime(time.time()) + "@" + time.zone().getId();
        } else if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + "T" + formatTime(moment.toLocalTime());
        } else if (value instanceof ZonedDateTime moment) {
            String zone = moment.getZone() instanceof ZoneOffset offset
                    ? offset.getId()
                    : "@" + moment.getZone().getId();
            return moment.toLocalDate() + "T" + formatTime(moment.toLocalTime()) + zone;
        }
        return value.toString();
    }

    private static String formatTime(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    private static String formatDuration(Duration duration) {
        if (duration.isZero()) {
            return "P0D";
        }
        Duration positive = duration.abs();
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-P" : "P");
        append(text, positive.toDays(), 'D');
        if (positive.toSecondsPart() + positive.toHoursPart() + positive.toMinutesPart() + positive.toNanosPart() > 0) {
            text.append('T');
            append(text, positive.toHoursPart(), 'H');
            append(text, positive.toMinutesPart(), 'M');
            String seconds = java.math.BigDecimal.valueOf(positive.toNanosPart(), 9)
                    .add(java.math.BigDecimal.valueOf(positive.toSecondsPart()))
                    .stripTrailingZeros()
                    .toPlainString();
            text.append(seconds.equals("0") ? "" : seconds + "S");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long amount, char unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    private static String formatMonths(long total) {
        if (total == 0) {
            return "P0M";
        }
        StringBuilder text = new StringBuilder(total < 0 ? "-P" : "P");
        append(text, Math.abs(total) / 12, 'Y');
        append(text, Math.abs(total) % 12, 'M');
        return text.toString();
    }
}
