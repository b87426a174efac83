package jp.madoguchi.workflow.clock;

import java.time.LocalDate;

/** The days on which an office is closed (閉庁日). */
@FunctionalInterface
public interface ClosedDays {
    /** Whether the office is closed. */
    boolean includes(LocalDate day);

    /** The day itself or the first open one after it. */
    default LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        while (includes(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
