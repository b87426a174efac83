package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long an agency normally needs, counted from arrival (標準処理期間, Administrative Procedure Act art. 6).
 *
 * @param days calendar days, 1–3660
 * @param rolls whether a last day on which offices are closed moves to the next open one
 */
public record StandardProcessingPeriod(int days, boolean rolls) {
    public StandardProcessingPeriod {
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException("1–3660 days, was " + days);
        }
    }

    /** Last day of the period; the day of arrival is not counted (Civil Code art. 140). */
    public LocalDate lastDay(Instant arrivedAt, ZoneId office) {
        return open(LocalDate.ofInstant(arrivedAt, office).plusDays(days));
    }

    /** A last day that was moved by a pause, moved on where it must not be a closed day. */
    LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (rolls && ClosedDays.includes(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
