package jp.madoguchi.workflow.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The real clock in the office's zone, which a test can put forward. */
public final class TestClock extends Clock {
    private volatile Duration forward = Duration.ZERO;
    private volatile Optional<Instant> stopped = Optional.empty();

    public void forward(Duration by) {
        forward = forward.plus(by);
    }

    /** Goes to noon of a day and runs on from there. */
    public void setTo(LocalDate day) {
        forward = Duration.between(
                Instant.now(), day.atTime(12, 0).atZone(getZone()).toInstant());
    }

    /** Stands still at a moment of the office's time. */
    public void stopAt(LocalDateTime moment) {
        stopped = Optional.of(moment.atZone(getZone()).toInstant());
    }

    public void reset() {
        forward = Duration.ZERO;
        stopped = Optional.empty();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return stopped.orElseGet(() -> Instant.now().plus(forward));
    }
}
