package jp.madoguchi.workflow.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an agency's signatures and seals are kept.
 *
 * @param overdue what somebody must look at
 * @param runs the newest runs of the installation, newest first
 * @param nextRun when the next run is due
 * @param nextRenewal when a batch of the agency is renewed next, by a run, so never in the past; empty if none can be
 * @param batches how many batches the agency has
 * @param waiting complete files that the next run puts into batches
 * @param shown the batches to be renewed next, the next one first: what is overdue comes before all others
 */
public record PreservationStanding(
        Overdue overdue,
        List<PreservationRun> runs,
        Instant nextRun,
        Optional<Instant> nextRenewal,
        int batches,
        int waiting,
        List<WatchedBatch> shown) {
    public PreservationStanding {
        runs = List.copyOf(runs);
        shown = List.copyOf(shown);
    }
}
