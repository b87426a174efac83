package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * A limit that a law sets (法定期間), beside the standard period: a second clock.
 *
 * @param id stable name: {@code decision-after-inspection}
 * @param name what has to be done within it
 * @param legalBasis the article that sets it
 * @param binds whom it binds
 * @param from what starts it
 * @param fromDate gives the day that starts it; present exactly if {@code from} is {@link Start#ANSWER}
 * @param length how many of the unit, 1–3660
 * @param unit what is counted
 * @param pauses what it does not run through
 * @param rolls whether a last day on which the office is closed moves to the next open one (Civil Code art. 142)
 */
public record StatutoryPeriod(
        String id,
        LocalizedText name,
        LocalizedText legalBasis,
        Binds binds,
        Start from,
        Optional<DocumentExpression> fromDate,
        int length,
        Unit unit,
        Set<ClockPause> pauses,
        boolean rolls) {

    /** What is counted. */
    public enum Unit {
        /** Every day of the calendar. */
        DAYS,
        /** Days on which the office is open. */
        BUSINESS_DAYS,
        /** Months of the calendar. */
        MONTHS,
        /** Years of the calendar. */
        YEARS
    }

    /** Whom a period binds. */
    public enum Binds {
        /** The agency has to act within it. */
        AGENCY,
        /** The applicant has to file within it. */
        APPLICANT
    }

    /** What starts a period. */
    public enum Start {
        /** The day of arrival. */
        ARRIVAL,
        /** The last day of the public inspection (縦覧). */
        INSPECTION_END,
        /** A day that the answers tell. */
        ANSWER
    }

    /** Checks that something starts it and that it is not empty. */
    public StatutoryPeriod {
        if (fromDate.isPresent() != (from == Start.ANSWER)) {
            throw new IllegalArgumentException("a day of the answers starts " + id + ", or another day, not both");
        }
        if (length < 1 || length > StandardPeriod.MOST_DAYS) {
            throw new IllegalArgumentException("1–3660 " + unit + ", was " + length);
        }
        pauses = Collections.unmodifiableSet(new TreeSet<>(pauses));
    }

    /**
     * The last day, if nothing pauses it. The first day is not counted (Civil Code art. 140); months and years are counted
     * by the calendar and end with the day before the one that corresponds to the first counted day, or with the month that
     * has no such day (art. 143). A last day on which the office is closed moves where the period rolls (art. 142).
     *
     * @param start the day that starts it
     * @param closed whether the office is closed on a day
     */
    public LocalDate lastDay(LocalDate start, Predicate<LocalDate> closed) {
        LocalDate last =
                switch (unit) {
                    case DAYS -> start.plusDays(length);
                    case BUSINESS_DAYS -> open(start, closed);
                    case MONTHS -> byCalendar(start.plusDays(1), length);
                    case YEARS -> byCalendar(start.plusDays(1), 12L * length);
                };
        while (rolls && closed.test(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private LocalDate open(LocalDate start, Predicate<LocalDate> closed) {
        LocalDate day = start;
        for (int counted = 0; counted < length; ) {
            day = day.plusDays(1);
            if (!closed.test(day)) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate byCalendar(LocalDate counted, long months) {
        LocalDate corresponding = counted.plusMonths(months);
        return corresponding.getDayOfMonth() == counted.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }
}
