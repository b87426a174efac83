package jp.madoguchi.workflow.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real clock in the office's zone, which a test can put forward. */
public final class TestClock extends Clock {
    private volatile Duration forward = Duration.ZERO;

    public void forward(Duration by) {
        forward = forward.plus(by);
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
