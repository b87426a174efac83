package jp.madoguchi.workflow.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ClockPause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final OfficeCalendar WEEKENDS = new OfficeCalendar(Map.of(), Map.of());
    private static final Set<ClockPause> CORRECTION = Set.of(ClockPause.CORRECTION);

    private static LocalDate last(Period period, LocalDate event, Pause... pauses) {
        return PeriodCount.of(period, event, List.of(pauses), WEEKENDS, TOKYO, event)
                .lastDay();
    }

    /** 民法 art. 140 and 143; the examples of the textbooks. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 14, DAYS, 2026-12-06", // the day of the event is not counted
        "2026-01-15, 1, MONTHS, 2026-02-15", // ends on the day before the corresponding 16th
        "2026-01-30, 1, MONTHS, 2026-02-28", // the 31st has no corresponding day: the end of February
        "2026-01-31, 1, MONTHS, 2026-02-28", // counted from the 1st: the whole of February
        "2026-02-28, 1, MONTHS, 2026-03-31", // counted from the 1st: the whole of March
        "2024-01-30, 1, MONTHS, 2024-02-29", // a leap year
        "2024-02-28, 1, MONTHS, 2024-03-28",
        "2024-02-29, 1, MONTHS, 2024-03-31",
        "2023-02-28, 1, YEARS, 2024-02-29", // counted from 1 March: the day before 1 March
        "2024-02-28, 1, YEARS, 2025-02-28", // counted from 29 February, which 2025 does not have
        "2026-12-31, 3, MONTHS, 2027-03-31",
        "2026-03-12, 2, BUSINESS_DAYS, 2026-03-16"
    })
    void endsAsTheCivilCodeSays(LocalDate event, int length, PeriodUnit unit, LocalDate end) {
        assertEquals(end, last(new Period(length, unit, Set.of(), false), event));
    }

    /** 民法 art. 142, where the period is set to roll. */
    @Test
    void aClosedLastDayMovesOnlyWhereItIsSaidTo() {
        LocalDate thursday = LocalDate.of(2026, 3, 12);
        assertEquals(LocalDate.of(2026, 3, 14), last(new Period(2, PeriodUnit.DAYS, Set.of(), false), thursday));
        assertEquals(LocalDate.of(2026, 3, 16), last(new Period(2, PeriodUnit.DAYS, Set.of(), true), thursday));
    }

    @Test
    void thatTheLastDayIsClosedOverNewYearIsExplained() {
        PeriodCount count = PeriodCount.of(
                new Period(10, PeriodUnit.DAYS, Set.of(), true),
                LocalDate.of(2026, 12, 19),
                List.of(),
                WEEKENDS,
                TOKYO,
                LocalDate.of(2026, 12, 19));
        assertEquals(LocalDate.of(2027, 1, 4), count.lastDay());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 29)), count.rolledFrom());
    }

    /** The day of the request counts, the day of the answer does not; midnight at the office divides them. */
    @Test
    void waitingForACorrectionIsNotCounted() {
        LocalDate arrived = LocalDate.of(2026, 11, 2);
        Period period = new Period(10, PeriodUnit.DAYS, CORRECTION, false);
        Instant lateInTheEvening = Instant.parse("2026-11-04T14:59:59Z");
        Instant justAfterMidnight = Instant.parse("2026-11-07T15:00:00Z");
        Pause waiting = new Pause(ClockPause.CORRECTION, "1", lateInTheEvening, Optional.of(justAfterMidnight));
        assertEquals(arrived.plusDays(10 + 4), last(period, arrived, waiting));
        Pause samePlace = new Pause(ClockPause.CORRECTION, "1", lateInTheEvening, Optional.of(lateInTheEvening));
        assertEquals(arrived.plusDays(10), last(period, arrived, samePlace));
        Pause unpaid = new Pause(ClockPause.UNPAID_FEE, "1", lateInTheEvening, Optional.of(justAfterMidnight));
        assertEquals(arrived.plusDays(10), last(period, arrived, unpaid), "this period does not pause for a fee");
    }

    @Test
    void daysLostTwiceAreLostOnce() {
        LocalDate arrived = LocalDate.of(2026, 11, 2);
        Period period = new Period(10, PeriodUnit.DAYS, Set.of(ClockPause.CORRECTION, ClockPause.UNPAID_FEE), false);
        Pause correction = pause(ClockPause.CORRECTION, 4, 8);
        Pause fee = pause(ClockPause.UNPAID_FEE, 6, 10);
        assertEquals(arrived.plusDays(10 + 6), last(period, arrived, correction, fee));
    }

    private static Pause pause(ClockPause reason, int from, int until) {
        return new Pause(
                reason,
                "1",
                LocalDate.of(2026, 11, from).atTime(12, 0).atZone(TOKYO).toInstant(),
                Optional.of(LocalDate.of(2026, 11, until)
                        .atTime(12, 0)
                        .atZone(TOKYO)
                        .toInstant()));
    }

    @Test
    void aPeriodHasALength() {
        assertThrows(IllegalArgumentException.class, () -> new Period(0, PeriodUnit.DAYS, Set.of(), false));
    }
}
