package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.clock.OfficeCalendar;

/**
 * A year of an office's calendar, as an administrator edits it.
 *
 * @param year which
 * @param days public holidays, year-end days and the office's own days, in order; weekends are not listed
 */
public record CalendarYear(int year, List<Day> days) {
    public CalendarYear {
        days = List.copyOf(days);
    }

    /**
     * A day out of the ordinary.
     *
     * @param day which
     * @param closed whether the office is closed
     * @param cause why it would be closed by the rule or is closed by the office's own word
     * @param name its name; empty for a year-end day
     * @param own whether the office set it itself
     */
    public record Day(LocalDate day, boolean closed, OfficeCalendar.Cause cause, String name, boolean own) {}
}
