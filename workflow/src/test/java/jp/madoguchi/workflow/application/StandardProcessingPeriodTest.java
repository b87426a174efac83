package jp.madoguchi.workflow.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardProcessingPeriodTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The holidays of the Cabinet Office's table for 2026 (内閣府「国民の祝日について」), Sundays and substitutes included. */
    private static final String HOLIDAYS_OF_2026 = "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20"
            + " 08-11 09-21 09-22 09-23 10-12 11-03 11-23";

    @Test
    void theOfficesAreClosedOnHolidaysWeekendsAndOverNewYear() {
        List<String> holidays = Arrays.asList(HOLIDAYS_OF_2026.split(" ", -1));
        IntStream.rangeClosed(1, 365)
                .mapToObj(day -> LocalDate.ofYearDay(2026, day))
                .forEach(day -> {
                    boolean weekend = day.getDayOfWeek().getValue() > 5;
                    boolean newYear = day.getDayOfYear() <= 3 || day.getDayOfYear() >= 363;
                    boolean expected = weekend
                            || newYear
                            || holidays.contains(day.toString().substring(5));
                    assertEquals(expected, ClosedDays.includes(day), day.toString());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-23, 10, 2026-05-07", // the last day is 3 May: Sunday, Greenery Day, Children's Day, substitute
        "2026-12-19, 10, 2027-01-04",
        "2026-09-09, 10, 2026-09-24",
        "2026-09-09, 5, 2026-09-14",
        "2027-03-11, 10, 2027-03-23", // 21 March, a Sunday, is the vernal equinox of 2027
        "2026-04-06, 4, 2026-04-10"
    })
    void aLastDayOnAClosedDayRollsWhereItIsSaidTo(LocalDate arrived, int days, LocalDate due) {
        var at = arrived.atTime(12, 0).atZone(TOKYO).toInstant();
        assertEquals(due, new StandardProcessingPeriod(days, true).lastDay(at, TOKYO));
        assertEquals(arrived.plusDays(days), new StandardProcessingPeriod(days, false).lastDay(at, TOKYO));
    }
}
