package jp.madoguchi.workflow.preservation;

import java.time.Instant;
import java.util.Optional;

/**
 * One nightly run.
 *
 * @param dueAt when it was due; its key
 * @param begunAt when it began
 * @param endedAt empty while it runs, or after it was cut off: then the next look resumes it
 * @param files files put into batches
 * @param batches batches begun
 * @param timestamps batches whose timestamp was renewed
 * @param trees batches whose hash tree was renewed
 * @param failures batches that wait or lapsed
 */
public record PreservationRun(
        Instant dueAt,
        Instant begunAt,
        Optional<Instant> endedAt,
        int files,
        int batches,
        int timestamps,
        int trees,
        int failures) {
    /** One more batch with so many files. */
    public PreservationRun begun(int more) {
        return new PreservationRun(dueAt, begunAt, endedAt, files + more, batches + 1, timestamps, trees, failures);
    }

    /** One more batch renewed, or one that could not be. */
    public PreservationRun with(EvidenceBatch.Result result) {
        boolean stamped = result == EvidenceBatch.Result.TIMESTAMP_RENEWED;
        boolean tree = result == EvidenceBatch.Result.TREE_RENEWED;
        return new PreservationRun(
                dueAt,
                begunAt,
                endedAt,
                files,
                batches,
                timestamps + (stamped ? 1 : 0),
                trees + (tree ? 1 : 0),
                failures + (stamped || tree ? 0 : 1));
    }

    /** At its end. */
    public PreservationRun ended(Instant at) {
        return new PreservationRun(dueAt, begunAt, Optional.of(at), files, batches, timestamps, trees, failures);
    }
}
