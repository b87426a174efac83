package jp.madoguchi.workflow.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;

/**
 * A period counted for one case, with everything that tells why it ends when it ends.
 *
 * @param period what was counted
 * @param event the day after which it runs
 * @param lastDay its last day; while a pause lasts, as it stands today
 * @param rolledFrom the last day by the count, if it was closed and moved on
 * @param excluded the pauses that concern this period, in their order
 * @param excludedDays how many days they cost together; a day lost twice counts once
 * @param closedDays how many days were left out because the office is closed; 0 unless business days are counted
 * @param standing whether a pause lasts
 */
public record PeriodCount(
        Period period,
        LocalDate event,
        LocalDate lastDay,
        Optional<LocalDate> rolledFrom,
        List<Excluded> excluded,
        int excludedDays,
        int closedDays,
        boolean standing) {
    public PeriodCount {
        excluded = List.copyOf(excluded);
    }

    /**
     * A pause in days.
     *
     * @param reason why
     * @param reference what it is about inside the case
     * @param from day on which it began, which counts
     * @param until day on which it ended, which does not count; empty while it lasts
     * @param days how many days it costs by itself
     */
    public record Excluded(ClockPause reason, String reference, LocalDate from, Optional<LocalDate> until, int days) {}

    /**
     * Counts.
     *
     * @param period what
     * @param event the day after which it runs
     * @param pauses of the case; those that do not concern this period are left out
     * @param closed the office's calendar
     * @param zone the office's time zone
     * @param today the last day known, for a pause that lasts
     */
    public static PeriodCount of(
            Period period, LocalDate event, Collection<Pause> pauses, ClosedDays closed, ZoneId zone, LocalDate today) {
        List<Pause> ours = pauses.stream()
                .filter(pause -> period.pauses().contains(pause.reason()))
                .toList();
        PausedDays paused = PausedDays.of(ours, zone, today);
        LocalDate counted = period.lastDay(event, paused, closed);
        LocalDate last = period.rolls() ? closed.openFrom(counted) : counted;
        return new PeriodCount(
                period,
                event,
                last,
                last.equals(counted) ? Optional.empty() : Optional.of(counted),
                ours.stream().map(pause -> excluded(pause, zone, today)).toList(),
                paused.between(event, counted),
                period.unit() == PeriodUnit.BUSINESS_DAYS ? closedDays(event, counted, paused, closed) : 0,
                ours.stream().anyMatch(pause -> pause.until().isEmpty()));
    }

    private static Excluded excluded(Pause pause, ZoneId zone, LocalDate today) {
        LocalDate from = LocalDate.ofInstant(pause.from(), zone);
        return new Excluded(
                pause.reason(),
                pause.reference(),
                from,
                pause.until().map(end -> LocalDate.ofInstant(end, zone)),
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, pause.lastDay(zone, today)))));
    }

    private static int closedDays(LocalDate event, LocalDate last, PausedDays paused, ClosedDays closed) {
        int days = 0;
        for (LocalDate day = event.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (!paused.includes(day) && closed.includes(day)) {
                days++;
            }
        }
        return days;
    }

    /**
     * How many days of this period's kind something took: the day of the event is not counted, pauses and, where business
     * days are counted, closed days neither. A period of months or years is measured in days.
     */
    public static int taken(
            Period period, LocalDate event, LocalDate end, Collection<Pause> pauses, ClosedDays closed, ZoneId zone) {
        List<Pause> ours = pauses.stream()
                .filter(pause -> period.pauses().contains(pause.reason()))
                .toList();
        PausedDays paused = PausedDays.of(ours, zone, end);
        int all = Math.toIntExact(ChronoUnit.DAYS.between(event, end)) - paused.between(event, end);
        return period.unit() == PeriodUnit.BUSINESS_DAYS ? all - closedDays(event, end, paused, closed) : all;
    }
}
