package jp.madoguchi.workflow.application;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The days on which offices are closed (行政機関の休日): Saturdays, Sundays, public holidays and 29 December to 3 January
 * (地方自治法 art. 4-2). Holidays follow 国民の祝日に関する法律 as it stands since 2022; the equinoxes are computed, as the
 * official table for a year is published only in February of the year before.
 */
final class ClosedDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));
    private static final double VERNAL = 20.8431;
    private static final double AUTUMNAL = 23.2488;

    private ClosedDays() {}

    /** Whether offices are closed. */
    static boolean includes(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        MonthDay date = MonthDay.from(day);
        boolean newYear = !date.isBefore(MonthDay.of(12, 29)) || !date.isAfter(MonthDay.of(1, 3));
        return weekend || newYear || isHoliday(day);
    }

    /** Named, in place of one on a Sunday (振替休日), or between two (国民の休日); art. 2 and 3. */
    private static boolean isHoliday(LocalDate day) {
        if (isNamed(day)) {
            return true;
        }
        LocalDate before = day.minusDays(1);
        while (isNamed(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }

    private static boolean isNamed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || switch (day.getMonthValue()) {
                    case 1, 10 -> isMonday(day, 2);
                    case 7 -> isMonday(day, 3);
                    case 3 -> day.getDayOfMonth() == equinox(day.getYear(), VERNAL);
                    case 9 -> isMonday(day, 3) || day.getDayOfMonth() == equinox(day.getYear(), AUTUMNAL);
                    default -> false;
                };
    }

    private static boolean isMonday(LocalDate day, int ordinal) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
    }

    /** Day of the month, 1980–2099. */
    private static int equinox(int year, double in1980) {
        int since = year - 1980;
        int leapDays = since / 4;
        return (int) (in1980 + 0.242194 * since - leapDays);
    }
}
