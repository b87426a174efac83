package jp.madoguchi.e2e;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what follows from the outbox. */
final class Patience {
    private Patience() {}

    /** Asks every half second, for a minute at most, until the answer is as wanted. */
    static <T> T until(String what, Supplier<T> ask, Predicate<T> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        T last = ask.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within a minute: " + what + "; last: " + last);
            }
            RunningApplication.pause(Duration.ofMillis(500));
            last = ask.get();
        }
        return last;
    }
}
