package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.PartyId;

/** Where applications are kept. */
public interface Applications {
    void add(Application application);

    /** For reading. */
    Optional<Application> find(ApplicationId id);

    /** For an act: holds the row until the transaction ends. */
    Optional<Application> lock(ApplicationId id);

    /** Newest change first. */
    List<Application> of(PartyId party);

    void attach(Application application, Attachment attachment, byte[] content, Instant at);

    /** Files attached and not detached, in the order they came. */
    List<Attachment> attachments(ApplicationId id);

    Optional<byte[]> content(ApplicationId id, AttachmentId attachment);

    /** Takes a file off; what was signed keeps it. */
    void detach(ApplicationId id, AttachmentId attachment, Instant at);

    /** Names a file at another place: its row has moved. */
    void move(ApplicationId id, AttachmentId attachment, String fieldPath);

    /** Replaces what was frozen and not consumed. */
    void freeze(Application application, FrozenFiling frozen, String answers);

    /** What waits for a signature. */
    Optional<FrozenFiling> frozen(ApplicationId id);

    /** Removes what was frozen and not consumed. */
    void thaw(ApplicationId id);

    /**
     * Consumes it, and gives the running part of the arrival number; empty if it was consumed before: the one guard
     * against replay.
     */
    Optional<Long> consume(FrozenFiling frozen, Instant at);

    /** The container that was frozen and signed for a filing. */
    Optional<byte[]> consumed(java.util.UUID frozen);

    void arrive(Application application, Filing filing, Evidence evidence);

    /** The same without a signature: what an official entered. */
    void arrive(Application application, Filing filing);

    Optional<Filing> filing(ApplicationId id, int correction);

    Optional<Evidence> evidence(ApplicationId id, int correction);

    /**
     * Keeps what became of an unknown revocation status.
     *
     * @param good whether the certificate was good at arrival, else revoked
     */
    void revocationKnown(ApplicationId id, int correction, boolean good, Instant at);

    void timestamped(ApplicationId id, int correction, byte[] container, Instant at);

    /** Replaces the timestamped container by the same one with what it takes to check it later. */
    void completed(ApplicationId id, int correction, byte[] container, Instant at);

    /** The second verifier's report (ETSI TS 119 102-2, XML); empty until it has given one. */
    Optional<byte[]> secondReport(ApplicationId id, int correction);

    void validated(ApplicationId id, int correction, String indication, String level, byte[] report, Instant at);

    /**
     * Claims an idempotency key, waiting for another transaction that uses it; a repeat with the same body changes nothing.
     *
     * @return what waits for a signature, read in the same question as {@link #frozen} does
     * @throws jp.madoguchi.workflow.rule.IdempotencyConflict if the key was used with another body
     */
    Optional<FrozenFiling> claimKey(
            String actor, IdempotencyKey key, String bodySha256, Application application, int correction, Instant at)
            throws jp.madoguchi.workflow.rule.IdempotencyConflict;
}
