package jp.madoguchi.workflow.preservation;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.workflow.party.AgencyId;

/**
 * Files under one archive timestamp.
 *
 * @param id ordered by time
 * @param agency whose files; no batch crosses it
 * @param begunAt when its first timestamp was made
 * @param files how many
 * @param renewAt when it is renewed next
 * @param provableUntil until when its newest timestamp proves
 * @param renewals how often it was renewed
 * @param triedAt when a run last did or tried something
 * @param result what came of it
 */
public record EvidenceBatch(
        UUID id,
        AgencyId agency,
        Instant begunAt,
        int files,
        Instant renewAt,
        Instant provableUntil,
        int renewals,
        Instant triedAt,
        Result result) {
    /** What came of the last try. */
    public enum Result {
        BEGUN,
        TIMESTAMP_RENEWED,
        TREE_RENEWED,
        /** Authority or CRL could not be had; tried again by the next run. */
        WAITING,
        /** It ended before it was renewed: its records prove nothing any more. A person must be told. */
        LAPSED
    }
}
