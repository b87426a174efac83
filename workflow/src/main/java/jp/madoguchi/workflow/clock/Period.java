package jp.madoguchi.workflow.clock;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ClockPause;

/**
 * How long something may take: a standard processing period (標準処理期間, 行政手続法 art. 6) or a period set by a law
 * (法定期間).
 *
 * @param length how many units, 1–3660
 * @param unit counted in what
 * @param pauses for which reasons it stands still
 * @param rolls whether a last day on which the office is closed moves to the next open one (民法 art. 142)
 */
public record Period(int length, PeriodUnit unit, Set<ClockPause> pauses, boolean rolls) {
    private static final int MONTHS_A_YEAR = 12;

    public Period {
        if (length < 1 || length > 3660) {
            throw new IllegalArgumentException("1–3660, was " + length);
        }
        pauses = Set.copyOf(pauses);
    }

    /**
     * Last day without rolling. The day of the event is not counted (民法 art. 140).
     *
     * @param event the day of the event
     * @param paused days that do not count
     * @param closed days on which the office is closed
     */
    LocalDate lastDay(LocalDate event, PausedDays paused, ClosedDays closed) {
        return switch (unit) {
            case DAYS -> paused.after(event, length);
            case BUSINESS_DAYS -> businessDay(event, paused, closed);
            case MONTHS -> moved(event, calendarEnd(event, length), paused);
            case YEARS -> moved(event, calendarEnd(event, length * MONTHS_A_YEAR), paused);
        };
    }

    private LocalDate businessDay(LocalDate event, PausedDays paused, ClosedDays closed) {
        LocalDate day = event;
        int counted = 0;
        while (counted < length) {
            day = paused.after(day, 1);
            if (!closed.includes(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * By the calendar (民法 art. 143): the period ends on the day before the one that corresponds to its first day, or,
     * where the last month has no such day, with that month.
     */
    private static LocalDate calendarEnd(LocalDate event, int months) {
        LocalDate first = event.plusDays(1);
        YearMonth last = YearMonth.from(first).plusMonths(months);
        return first.getDayOfMonth() <= last.lengthOfMonth()
                ? last.atDay(first.getDayOfMonth()).minusDays(1)
                : last.atEndOfMonth();
    }

    /** As many days later as did not count. */
    private static LocalDate moved(LocalDate event, LocalDate end, PausedDays paused) {
        int lost = paused.between(event, end);
        return lost == 0 ? end : paused.after(end, lost);
    }
}
