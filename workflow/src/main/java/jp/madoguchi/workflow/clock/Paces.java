package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where the measured processing times are kept. */
public interface Paces {
    /** How long a procedure took; empty as long as too few cases have ended. */
    Optional<Pace> of(String procedure);

    /** Measures anew, over the cases that ended since a day; returns for how many procedures. */
    int measure(LocalDate since, Instant at);
}
