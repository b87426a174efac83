package jp.madoguchi.workflow.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.party.AgencyId;

/** Looks at batches and runs without touching them. */
public interface PreservationWatch {
    /** The newest runs, newest first. */
    List<PreservationRun> runs(int limit);

    /** An agency's batches, the next to be renewed first. */
    List<EvidenceBatch> batches(AgencyId agency, int limit);

    /** When the next of an agency's batches is due that can still be renewed; empty if there is none. */
    Optional<Instant> nextRenewal(AgencyId agency, Instant now);

    /** The newest timestamp of a batch. */
    BatchTimestamp newest(UUID batch);

    /** How many batches an agency has. */
    int batchCount(AgencyId agency);

    /** How many complete files of an agency no batch holds. */
    int waiting(AgencyId agency);

    /**
     * Batches that should have been renewed, of one agency or of all.
     *
     * @param due renewals due before this are overdue
     * @param now batches that ended before this have lapsed
     */
    LateBatches late(Optional<AgencyId> agency, Instant due, Instant now);

    /**
     * Batches that were not renewed.
     *
     * @param overdue still provable
     * @param lapsed not provable any more
     */
    record LateBatches(int overdue, int lapsed) {}

    /** How many documents of one agency, or of all, end before an instant. */
    int documentsEnding(Optional<AgencyId> agency, Instant before);
}
