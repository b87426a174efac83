package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long an agency normally needs, counted from arrival (標準処理期間, Administrative Procedure Act art. 6).
 *
 * @param days calendar days, 1–3660
 */
public record StandardProcessingPeriod(int days) {
    public StandardProcessingPeriod {
        if (days < 1 || days > 3660) {
            throw new IllegalArgumentException("1–3660 days, was " + days);
        }
    }

    /** Last day of the period; the day of arrival is not counted (Civil Code art. 140). */
    public LocalDate lastDay(Instant arrivedAt, ZoneId office) {
        return LocalDate.ofInstant(arrivedAt, office).plusDays(days);
    }
}
