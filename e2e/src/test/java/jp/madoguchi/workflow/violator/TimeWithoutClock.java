package jp.madoguchi.workflow.violator;

import java.time.Instant;

/** Breaks a house rule on purpose. */
final class TimeWithoutClock {
    Instant arrival() {
        return Instant.now();
    }
}
