package jp.madoguchi.workflow.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The days on which a period stands still, as stretches that neither touch nor overlap; a day lost twice is lost once. */
final class PausedDays {
    /** One stretch, both days included. */
    private record Stretch(LocalDate first, LocalDate last) {}

    private final List<Stretch> stretches;

    private PausedDays(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    static PausedDays of(Collection<Pause> pauses, ZoneId zone, LocalDate today) {
        List<Stretch> sorted = pauses.stream()
                .map(pause -> new Stretch(pause.firstDay(zone), pause.lastDay(zone, today)))
                .filter(stretch -> !stretch.last().isBefore(stretch.first()))
                .sorted(Comparator.comparing(Stretch::first))
                .toList();
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before == null || next.first().isAfter(before.last().plusDays(1))) {
                merged.add(next);
            } else if (next.last().isAfter(before.last())) {
                merged.set(merged.size() - 1, new Stretch(before.first(), next.last()));
            }
        }
        return new PausedDays(merged);
    }

    /** The n-th day after a day that is not lost; n at least 1. */
    LocalDate after(LocalDate day, long n) {
        LocalDate reached = day;
        long left = n;
        for (Stretch stretch : stretches) {
            if (!stretch.last().isAfter(reached)) {
                continue;
            }
            long free = Math.max(0, ChronoUnit.DAYS.between(reached, stretch.first()) - 1);
            if (left <= free) {
                break;
            }
            left -= free;
            reached = stretch.last();
        }
        return reached.plusDays(left);
    }

    /** How many days are lost after one day, up to and with another. */
    int between(LocalDate after, LocalDate upTo) {
        long lost = 0;
        for (Stretch stretch : stretches) {
            LocalDate first = stretch.first().isAfter(after) ? stretch.first() : after.plusDays(1);
            LocalDate last = stretch.last().isBefore(upTo) ? stretch.last() : upTo;
            lost += Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return Math.toIntExact(lost);
    }

    /** Whether a day is lost. */
    boolean includes(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> !day.isBefore(stretch.first()) && !day.isAfter(stretch.last()));
    }
}
