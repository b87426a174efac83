package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.preservation.PreservationPlan;
import jp.madoguchi.workflow.preservation.PreservationRun;

/**
 * The nightly run: puts complete files into batches under one archive timestamp each, and renews batches before their
 * timestamp or hash algorithm ends. Each step is a transaction of its own and looks at what is left to do, so a run that
 * was cut off goes on where it stopped; two processes never take a step at the same time.
 */
@Singleton
public class PreserveEvidence {
    private final PreservationSteps steps;
    private final PreservationPlan plan;
    private final Clock clock;

    @Inject
    PreserveEvidence(PreservationSteps steps, PreservationPlan plan, Clock clock) {
        this.steps = steps;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Runs if the run of the last due time has not ended yet; returns in how many batches something was done.
     *
     * @throws TimestampUnavailable if no timestamp was to be had for a new batch; the run goes on at the next look
     */
    public int runIfDue() throws TimestampUnavailable {
        Optional<PreservationRun> begun = steps.begin(plan.lastDue(ZonedDateTime.now(clock)));
        if (begun.isEmpty()) {
            return 0;
        }
        PreservationRun run = begun.get();
        steps.renewDocuments();
        for (AgencyId agency : steps.agenciesWaiting()) {
            for (int files = steps.batch(agency); files > 0; files = steps.batch(agency)) {
                run = run.begun(files);
                steps.save(run);
            }
        }
        for (UUID batch : steps.due()) {
            run = run.with(steps.renewed(batch));
            steps.save(run);
        }
        steps.save(run.ended(clock.instant()));
        return run.batches() + run.timestamps() + run.trees();
    }
}
