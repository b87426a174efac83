package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Counts a period one day after the other, as a clerk with a wall calendar would: the oracle of the clock. */
final class SlowCount {
    private final Period period;
    private final Set<LocalDate> lost = new TreeSet<>();
    private final ClosedDays closed;

    SlowCount(Period period, Collection<Pause> pauses, ClosedDays closed, ZoneId zone, LocalDate today) {
        this.period = period;
        this.closed = closed;
        for (Pause pause : pauses) {
            if (period.pauses().contains(pause.reason())) {
                lose(pause, zone, today);
            }
        }
    }

    private void lose(Pause pause, ZoneId zone, LocalDate today) {
        LocalDate end = pause.until().map(until -> day(until, zone)).orElse(today);
        for (LocalDate day = day(pause.from(), zone).plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            lost.add(day);
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    LocalDate lastDay(LocalDate event) {
        LocalDate day =
                switch (period.unit()) {
                    case DAYS, BUSINESS_DAYS -> counted(event, period.length());
                    case MONTHS -> months(event, period.length());
                    case YEARS -> months(event, 12 * period.length());
                };
        while (period.rolls() && closed.includes(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate counted(LocalDate event, int days) {
        LocalDate day = event;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            boolean leftOut = lost.contains(day) || period.unit() == PeriodUnit.BUSINESS_DAYS && closed.includes(day);
            if (!leftOut) {
                left--;
            }
        }
        return day;
    }

    /** Turns the leaves: a month is full on the day before its first day comes again, or when there is no such day. */
    private LocalDate months(LocalDate event, int months) {
        LocalDate first = event.plusDays(1);
        LocalDate day = first;
        int turned = 0;
        while (true) {
            LocalDate next = day.plusDays(1);
            if (next.getMonthValue() != day.getMonthValue()) {
                turned++;
            }
            boolean corresponds = turned == months && next.getDayOfMonth() == first.getDayOfMonth();
            boolean noSuchDay = turned == months + 1;
            if (corresponds || noSuchDay) {
                break;
            }
            day = next;
        }
        int extra = (int) event.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(lost::contains)
                .count();
        while (extra > 0) {
            day = day.plusDays(1);
            if (!lost.contains(day)) {
                extra--;
            }
        }
        return day;
    }
}
