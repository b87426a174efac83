package jp.madoguchi.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private WarmUp failing(int times) {
        return new WarmUp(
                () -> {
                    if (attempts.incrementAndGet() <= times) throw new IllegalStateException("zip file closed");
                },
                Duration.ZERO);
    }

    @Test
    void whatFailsOnceIsTriedAgain() {
        WarmUp warmUp = failing(2);
        assertFalse(warmUp.isWarm());
        warmUp.run();
        assertTrue(warmUp.isWarm());
        assertEquals(3, attempts.get());
    }

    @Test
    void whatAlwaysFailsIsNeverReady() {
        WarmUp warmUp = failing(Integer.MAX_VALUE);
        warmUp.run();
        assertFalse(warmUp.isWarm());
        assertEquals(WarmUp.ATTEMPTS, attempts.get());
    }
}
