package jp.madoguchi.workflow.preservation;

import java.time.Instant;

/**
 * A batch as a person looks at it.
 *
 * @param batch the batch
 * @param stampedAt when its newest timestamp was made
 * @param authority who made it, as the authority's certificate has it
 * @param digest hash algorithm of its newest chain, JCA name
 * @param condition whether somebody must do something
 */
public record WatchedBatch(
        EvidenceBatch batch, Instant stampedAt, String authority, String digest, Condition condition) {
    /** The worst first. */
    public enum Condition {
        /** It ended before it was renewed: its records prove nothing any more. */
        LAPSED,
        /** A run that should have renewed it has passed it by. */
        OVERDUE,
        /** Kept as planned. */
        KEPT
    }

    /**
     * A batch at an instant.
     *
     * @param newest its newest timestamp
     * @param settled renewals due before this should be done
     */
    public static WatchedBatch of(
            EvidenceBatch batch, BatchTimestamp newest, String authority, Instant settled, Instant now) {
        boolean ended = !batch.provableUntil().isAfter(now) || batch.result() == EvidenceBatch.Result.LAPSED;
        boolean due = batch.renewAt().isBefore(settled);
        Condition condition = due && ended ? Condition.LAPSED : due ? Condition.OVERDUE : Condition.KEPT;
        return new WatchedBatch(batch, newest.at(), authority, newest.digest(), condition);
    }
}
