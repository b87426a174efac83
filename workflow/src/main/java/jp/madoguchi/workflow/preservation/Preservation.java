package jp.madoguchi.workflow.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.archive.ArchiveChain;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where batches and runs are kept. */
public interface Preservation {
    /** Takes the right to preserve until the transaction ends; false if another process has it. */
    boolean claim();

    /** The run due at an instant, begun now if nobody did; empty if it has ended. */
    Optional<PreservationRun> begin(Instant dueAt, Instant now);

    void save(PreservationRun run);

    /** The newest runs, newest first. */
    List<PreservationRun> runs(int limit);

    /** Agencies with complete files that no batch holds. */
    List<AgencyId> agenciesWaiting();

    /** An agency's complete files that no batch holds, oldest first, with digests by an algorithm. */
    List<PreservedFile> waiting(AgencyId agency, int limit);

    /** Adds a batch: its files with their paths, in the same order. */
    void add(EvidenceBatch batch, BatchTimestamp first, List<PreservedFile> files, List<Optional<byte[]>> paths);

    /** Batches due for renewal, the most urgent first. */
    List<UUID> due(Instant now);

    /** A batch, locked until the transaction ends. */
    Optional<EvidenceBatch> lock(UUID batch);

    void save(EvidenceBatch batch);

    /** Every batch of an agency, the next to be renewed first. */
    List<EvidenceBatch> batches(int limit);

    /** The timestamps of a batch, oldest first. */
    List<BatchTimestamp> timestamps(UUID batch);

    /** Adds a timestamp, or replaces the one with the same chain and number. */
    void put(UUID batch, BatchTimestamp timestamp);

    /**
     * Digest of each file of a batch by position; files that are gone are left out.
     *
     * @param digest SHA-256, SHA-384 or SHA-512
     */
    List<FileDigest> digests(UUID batch, String digest);

    /**
     * A file of a batch.
     *
     * @param position in the batch
     * @param value its digest
     */
    record FileDigest(int position, byte[] value) {}

    /** Adds a file's path in a chain. */
    void addPath(UUID batch, int chain, int position, byte[] path);

    /** The chains of a file's evidence record. */
    List<ArchiveChain> chains(UUID batch, int position);

    /** The chains of the record of exactly these bytes; empty if no batch holds them. */
    List<ArchiveChain> chains(byte[] sha256);

    /** The chains of a file's record; empty if no batch holds it yet. */
    List<ArchiveChain> chains(PreservedFile.Kind kind, ApplicationId application, int number);

    /** The file is another one now: its record ends, and a new batch will hold it. */
    void replaced(PreservedFile.Kind kind, ApplicationId application, int number);

    /** Issued documents whose own timestamps end before an instant. */
    List<DocumentKey> documentsEnding(Instant before, int limit);

    /**
     * An issued document.
     *
     * @param agency whose
     * @param application the case
     * @param number in the case
     */
    record DocumentKey(AgencyId agency, ApplicationId application, int number) {}
}
