package jp.madoguchi.workflow.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The real clock in the office's zone, which a test can put forward. */
public final class TestClock extends Clock {
    private volatile Duration forward = Duration.ZERO;

    public void forward(Duration by) {
        forward = forward.plus(by);
    }

    /** Goes to noon of a day and runs on from there. */
    public void setTo(LocalDate day) {
        forward = Duration.between(
                Instant.now(), day.atTime(12, 0).atZone(getZone()).toInstant());
    }

    public void reset() {
        forward = Duration.ZERO;
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
        return Instant.now().plus(forward);
    }
}
