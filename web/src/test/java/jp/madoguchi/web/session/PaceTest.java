package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final TurnedClock clock = new TurnedClock();
    private final Pace pace = new Pace(clock);

    /** A clock that is turned by hand. */
    private static final class TurnedClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private int allowed(String caller, int asked) {
        int allowed = 0;
        for (int i = 0; i < asked; i++) {
            allowed += pace.takes(caller, 1) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void aBurstIsAllowedAndThenSoManyASecond() {
        assertEquals(60, allowed("a", 100));
        clock.now = clock.now.plusMillis(500);
        assertEquals(10, allowed("a", 100));
        assertTrue(pace.takes("b", 1));
        clock.now = clock.now.plusSeconds(3600);
        assertEquals(60, allowed("a", 100));
    }

    @Test
    void aShareCountsForLess() {
        for (int i = 0; i < 590; i++) {
            assertTrue(pace.takes("proxy", 0.1));
        }
        assertFalse(pace.takes("proxy", 2));
    }
}
