package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;

/**
 * A stretch of time in which a period stands still. Its first day still counts, its last one does not: the period of
 * waiting begins on the day after the request (民法 art. 140) and ends with the day of the answer.
 *
 * @param reason why
 * @param reference what it is about inside the case, such as a correction's number
 * @param from when it began
 * @param until when it ended; empty while it lasts
 */
public record Pause(ClockPause reason, String reference, Instant from, Optional<Instant> until) {
    public Pause {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it begins");
        }
    }

    /** First day that does not count. */
    LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(from, zone).plusDays(1);
    }

    /**
     * Last day that does not count; before {@link #firstDay} if none is lost.
     *
     * @param today the last day known, for a pause that lasts
     */
    LocalDate lastDay(ZoneId zone, LocalDate today) {
        return until.map(end -> LocalDate.ofInstant(end, zone)).orElse(today);
    }
}
