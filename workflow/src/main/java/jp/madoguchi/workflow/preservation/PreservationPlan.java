package jp.madoguchi.workflow.preservation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When files are preserved.
 *
 * @param at time of day of the nightly run, in the offices' zone
 * @param margin so long before a timestamp or algorithm ends it is renewed
 * @param batchFiles at most so many files under one timestamp, 1–100,000
 */
public record PreservationPlan(LocalTime at, Duration margin, int batchFiles) {
    public PreservationPlan {
        if (margin.isNegative() || margin.isZero())
            throw new IllegalArgumentException("renewal must come before the end");
        if (batchFiles < 1 || batchFiles > 100_000) throw new IllegalArgumentException("1–100,000, was " + batchFiles);
    }

    /** When the last run up to an instant was due, in that instant's zone. */
    public Instant lastDue(ZonedDateTime now) {
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
