package jp.madoguchi.workflow.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar of one office. Offices are closed on Saturdays, Sundays, public holidays (国民の祝日に関する法律) and from
 * 29 December to 3 January (地方自治法 art. 4-2); the office's own deviations go before.
 *
 * @param holidays public holidays and their names
 * @param deviations days on which this office is closed or open against the rule
 */
public record OfficeCalendar(Map<LocalDate, String> holidays, Map<LocalDate, Deviation> deviations)
        implements ClosedDays {
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    /**
     * A day on which an office deviates from the rule.
     *
     * @param closed whether it is closed
     * @param name why, in words
     */
    public record Deviation(boolean closed, String name) {}

    /** Why an office is closed. */
    public enum Cause {
        /** Saturday or Sunday. */
        WEEKEND,
        /** A public holiday. */
        HOLIDAY,
        /** 29 December to 3 January. */
        YEAR_END,
        /** A day of this office's own. */
        OWN
    }

    public OfficeCalendar {
        holidays = Map.copyOf(holidays);
        deviations = Map.copyOf(deviations);
    }

    @Override
    public boolean includes(LocalDate day) {
        return cause(day).isPresent();
    }

    /** Why the office is closed on a day; empty if it is open. */
    public Optional<Cause> cause(LocalDate day) {
        Deviation own = deviations.get(day);
        if (own != null) {
            return own.closed() ? Optional.of(Cause.OWN) : Optional.empty();
        }
        return rule(day);
    }

    /** Why offices are closed on a day by the general rule. */
    public Optional<Cause> rule(LocalDate day) {
        if (holidays.containsKey(day)) {
            return Optional.of(Cause.HOLIDAY);
        }
        MonthDay date = MonthDay.from(day);
        if (!date.isBefore(YEAR_END) || !date.isAfter(NEW_YEAR)) {
            return Optional.of(Cause.YEAR_END);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? Optional.of(Cause.WEEKEND) : Optional.empty();
    }
}
