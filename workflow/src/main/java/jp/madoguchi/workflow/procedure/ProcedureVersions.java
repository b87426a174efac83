package jp.madoguchi.workflow.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where published folders are kept; a published version never changes. */
public interface ProcedureVersions {
    /**
     * A stored version.
     *
     * @param key which
     * @param sha256 hash of the folder
     * @param publishedAt when
     */
    record Stored(ProcedureVersion key, String sha256, Instant publishedAt) {}

    /** All versions, without their bytes. */
    List<Stored> all();

    /** One version, without its bytes. */
    Optional<Stored> find(ProcedureVersion key);

    /** The folder's bytes as a ZIP. */
    Optional<byte[]> folder(ProcedureVersion key);

    /** Stores a new version, with its agency and office where they are new. */
    void add(PublishedProcedure procedure, String sha256, byte[] folder);
}
