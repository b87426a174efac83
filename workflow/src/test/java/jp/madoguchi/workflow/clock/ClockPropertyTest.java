package jp.madoguchi.workflow.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ClockPause;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The clock against one that counts day by day: ends of months, leap days, holidays, pauses that overlap. */
class ClockPropertyTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
    private static final int DAYS = 1500;

    @Property(tries = 4000)
    void countsAsAClerkWithACalendarWould(
            @ForAll("periods") Period period,
            @ForAll("days") LocalDate event,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("calendars") OfficeCalendar closed,
            @ForAll("days") LocalDate today) {
        PeriodCount fast = PeriodCount.of(period, event, pauses, closed, TOKYO, today);
        SlowCount slow = new SlowCount(period, pauses, closed, TOKYO, today);
        assertEquals(slow.lastDay(event), fast.lastDay());
        assertTrue(fast.lastDay().isAfter(event), "the day of the event is not counted");
        assertFalse(period.rolls() && closed.includes(fast.lastDay()));
    }

    @Property(tries = 1000)
    void whatTheExplanationNamesAddsUp(
            @ForAll("daysPeriods") Period period,
            @ForAll("days") LocalDate event,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("calendars") OfficeCalendar closed,
            @ForAll("days") LocalDate today) {
        PeriodCount count = PeriodCount.of(period, event, pauses, closed, TOKYO, today);
        LocalDate counted = count.rolledFrom().orElse(count.lastDay());
        assertEquals(
                ChronoUnit.DAYS.between(event, counted), period.length() + count.excludedDays() + count.closedDays());
    }

    @Property(tries = 1000)
    void whatIsTakenOnTheLastDayIsTheWholePeriod(
            @ForAll("daysPeriods") Period period,
            @ForAll("days") LocalDate event,
            @ForAll("endedPauses") List<Pause> pauses,
            @ForAll("calendars") OfficeCalendar closed) {
        Period still = new Period(period.length(), period.unit(), period.pauses(), false);
        LocalDate last =
                PeriodCount.of(still, event, pauses, closed, TOKYO, event).lastDay();
        assertEquals(period.length(), PeriodCount.taken(still, event, last, pauses, closed, TOKYO));
    }

    @Property(tries = 500)
    void aPauseNeverShortens(
            @ForAll("periods") Period period,
            @ForAll("days") LocalDate event,
            @ForAll("endedPauses") List<Pause> pauses,
            @ForAll("calendars") OfficeCalendar closed) {
        LocalDate without =
                PeriodCount.of(period, event, List.of(), closed, TOKYO, event).lastDay();
        LocalDate with =
                PeriodCount.of(period, event, pauses, closed, TOKYO, event).lastDay();
        assertFalse(with.isBefore(without));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.of(PeriodUnit.values()).flatMap(unit -> Combinators.combine(
                        Arbitraries.integers().between(1, longest(unit)),
                        Arbitraries.of(ClockPause.class).set(),
                        Arbitraries.of(true, false))
                .as((length, pauses, rolls) -> new Period(length, unit, pauses, rolls)));
    }

    @Provide
    Arbitrary<Period> daysPeriods() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 130),
                        Arbitraries.of(PeriodUnit.DAYS, PeriodUnit.BUSINESS_DAYS),
                        Arbitraries.of(true, false))
                .as((length, unit, rolls) -> new Period(length, unit, EnumSet.allOf(ClockPause.class), rolls));
    }

    private static int longest(PeriodUnit unit) {
        return switch (unit) {
            case DAYS, BUSINESS_DAYS -> 130;
            case MONTHS -> 26;
            case YEARS -> 3;
        };
    }

    /** Ends of months are where calendars go wrong: half of the days are such. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        return Arbitraries.oneOf(
                any,
                any.map(day -> day.withDayOfMonth(day.lengthOfMonth())),
                any.map(day -> day.withDayOfMonth(Math.max(1, day.lengthOfMonth() - 1))),
                Arbitraries.of(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), LocalDate.of(2026, 12, 28)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return pause(true).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Pause>> endedPauses() {
        return pause(false).list().ofMaxSize(5);
    }

    private static Arbitrary<Pause> pause(boolean maybeOpen) {
        Arbitrary<Instant> from = Arbitraries.longs()
                .between(0, DAYS * 24L)
                .map(hours -> FIRST.atStartOfDay(TOKYO).toInstant().plus(hours, ChronoUnit.HOURS));
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 60 * 24);
        Arbitrary<Boolean> open = maybeOpen ? Arbitraries.of(true, false, false, false) : Arbitraries.just(false);
        return Combinators.combine(Arbitraries.of(ClockPause.class), from, hours, open)
                .as((reason, begin, length, lasts) -> new Pause(
                        reason,
                        "1",
                        begin,
                        lasts ? Optional.empty() : Optional.of(begin.plus(length, ChronoUnit.HOURS))));
    }

    @Provide
    Arbitrary<OfficeCalendar> calendars() {
        Arbitrary<Set<Integer>> holidays =
                Arbitraries.integers().between(0, DAYS).set().ofMaxSize(60);
        return Combinators.combine(holidays, holidays, holidays).as((named, closedDays, openDays) -> {
            Map<LocalDate, OfficeCalendar.Deviation> own = new HashMap<>();
            closedDays.forEach(day -> own.put(FIRST.plusDays(day), new OfficeCalendar.Deviation(true, "休庁")));
            openDays.forEach(day -> own.put(FIRST.plusDays(day), new OfficeCalendar.Deviation(false, "開庁")));
            Map<LocalDate, String> all = new HashMap<>();
            named.forEach(day -> all.put(FIRST.plusDays(day), "祝日"));
            return new OfficeCalendar(all, own);
        });
    }
}
