package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.clock.Pace;
import jp.madoguchi.workflow.clock.Paces;

/** How long procedures really take; measured now and then, shown beside the standard period. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class MeasurePace {
    private static final int MONTHS = 12;

    private final Paces paces;
    private final Clock clock;

    @Inject
    MeasurePace(Paces paces, Clock clock) {
        this.paces = paces;
        this.clock = clock;
    }

    /** Measures over the last twelve months; returns for how many procedures. */
    public int measure() {
        return paces.measure(LocalDate.now(clock).minusMonths(MONTHS), clock.instant());
    }

    /** The last measurement of a procedure; empty as long as too few cases have ended. */
    public Optional<Pace> of(String procedure) {
        return paces.of(procedure);
    }
}
