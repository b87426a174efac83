package jp.madoguchi.workflow.clock;

import java.time.LocalDate;

/**
 * How long a procedure really took, in days as its standard period counts them.
 *
 * @param cases how many ended, at least {@link #ENOUGH}
 * @param medianDays half of them took at most so many
 * @param ninetiethDays nine in ten took at most so many
 * @param since counted from this day on
 */
public record Pace(int cases, int medianDays, int ninetiethDays, LocalDate since) {
    /** Below this many cases a figure would say more about persons than about the procedure. */
    public static final int ENOUGH = 5;
}
