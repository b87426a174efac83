package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.archive.ArchiveTokens;
import jp.madoguchi.signature.archive.EvidenceRecords;
import jp.madoguchi.signature.archive.HashTree;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.preservation.BatchTimestamp;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.EvidenceBatch.Result;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservationPlan;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservedFile;

/** Begins and renews batches, each in one transaction with its journal entry. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class BatchDesk {
    private static final List<String> DIGESTS = List.of("SHA-256", "SHA-384", "SHA-512");
    private static final int DOCUMENTS_A_NIGHT = 100_000;

    private final Preservation preservation;
    private final PreservationPlan plan;
    private final TimestampSource timestamps;
    private final ArchiveTokens tokens;
    private final CertificateCheck certificates;
    private final JournalWriter journal;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    BatchDesk(
            Preservation preservation,
            PreservationPlan plan,
            TimestampSource timestamps,
            ArchiveTokens tokens,
            CertificateCheck certificates,
            JournalWriter journal,
            Outbox outbox,
            Clock clock) {
        this.preservation = preservation;
        this.plan = plan;
        this.timestamps = timestamps;
        this.tokens = tokens;
        this.certificates = certificates;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<PreservationRun> begin(Instant dueAt) {
        return preservation.claim() ? preservation.begin(dueAt, now()) : Optional.empty();
    }

    void save(PreservationRun run) {
        preservation.save(run);
    }

    List<AgencyId> agenciesWaiting() {
        return preservation.agenciesWaiting();
    }

    List<UUID> due() {
        return preservation.due(now());
    }

    /** Asks for a new document timestamp in every issued document whose own timestamps end soon. */
    void renewDocuments() {
        Instant now = now();
        String day = LocalDate.ofInstant(now, clock.getZone()).toString();
        for (Preservation.DocumentKey ending :
                preservation.documentsEnding(now.plus(plan.margin()), DOCUMENTS_A_NIGHT)) {
            ApplicationId id = ending.application();
            String key = AugmentDocument.key(id, day, ending.number());
            outbox.add(ending.agency(), OutboxKind.AUGMENT_DOCUMENT, key, id, now);
        }
    }

    /** Puts an agency's waiting files into one batch; returns how many, 0 if none waits. */
    int batch(AgencyId agency) throws TimestampUnavailable {
        List<PreservedFile> files = preservation.claim() ? preservation.waiting(agency, plan.batchFiles()) : List.of();
        if (files.isEmpty()) {
            return 0;
        }
        Instant now = now();
        // Files are known by their SHA-256; another algorithm begins once this one ends.
        HashTree tree = HashTree.stamp(
                "SHA-256", files.stream().map(PreservedFile::sha256).toList(), timestamps);
        BatchTimestamp first = timestamp(1, 1, "SHA-256", tree.timestamp(), root(tree.timestamp()));
        EvidenceBatch batch = new EvidenceBatch(
                ApplicationId.timeOrdered(now),
                agency,
                now,
                files.size(),
                renewAt(first),
                ends(first),
                0,
                now,
                Result.BEGUN);
        preservation.add(batch, first, files, tree.paths());
        journal.record(agency, JournalAct.EVIDENCE_BATCHED, batch.id() + " " + files.size());
        return files.size();
    }

    /** Renews a batch's timestamp, or its hash tree where the hash algorithm ends soon. */
    Result renew(UUID id) throws TimestampRejected, TimestampUnavailable, MaterialUnavailable {
        if (!preservation.claim()) {
            return Result.WAITING;
        }
        EvidenceBatch batch = preservation.lock(id).orElseThrow();
        Instant now = now();
        if (batch.renewAt().isAfter(now)) {
            return batch.result();
        }
        List<BatchTimestamp> all = preservation.timestamps(id);
        BatchTimestamp last = all.get(all.size() - 1);
        byte[] ready = tokens.ready(last.token(), last.digest(), last.imprint(), now);
        preservation.put(
                id,
                new BatchTimestamp(
                        last.chain(),
                        last.number(),
                        last.digest(),
                        last.imprint(),
                        ready,
                        last.at(),
                        last.provesUntil()));
        boolean digestEnds =
                !now.plus(plan.margin()).isBefore(certificates.suite().endOfDigest(last.digest()));
        BatchTimestamp next = digestEnds ? newTree(id, last) : newTimestamp(last, ready);
        preservation.put(id, next);
        Result result = digestEnds ? Result.TREE_RENEWED : Result.TIMESTAMP_RENEWED;
        preservation.save(new EvidenceBatch(
                id,
                batch.agency(),
                batch.begunAt(),
                batch.files(),
                renewAt(next),
                ends(next),
                batch.renewals() + 1,
                now,
                result));
        journal.record(batch.agency(), JournalAct.EVIDENCE_RENEWED, id + " " + result + " " + next.provesUntil());
        return result;
    }

    private BatchTimestamp newTimestamp(BatchTimestamp last, byte[] ready) throws TimestampUnavailable {
        byte[] imprint = EvidenceRecords.renewedTimestamp(last.digest(), ready);
        Timestamp timestamp = timestamps.timestamp(last.digest(), imprint);
        return timestamp(last.chain(), last.number() + 1, last.digest(), timestamp, imprint);
    }

    private BatchTimestamp newTree(UUID batch, BatchTimestamp last) throws TimestampUnavailable {
        String digest = successor(last.digest());
        int chain = last.chain() + 1;
        List<Preservation.FileDigest> files = preservation.digests(batch, digest);
        List<byte[]> hashes = new ArrayList<>();
        for (Preservation.FileDigest file : files) {
            hashes.add(EvidenceRecords.renewedHash(digest, file.value(), preservation.chains(batch, file.position())));
        }
        HashTree tree = HashTree.stamp(digest, hashes, timestamps);
        for (int i = 0; i < files.size(); i++) {
            Optional<byte[]> path = tree.paths().get(i);
            if (path.isPresent()) {
                preservation.addPath(batch, chain, files.get(i).position(), path.get());
            }
        }
        return timestamp(chain, 1, digest, tree.timestamp(), root(tree.timestamp()));
    }

    /** The next algorithm that does not end soon itself. */
    private String successor(String digest) {
        Instant soon = now().plus(plan.margin());
        return DIGESTS.stream()
                .skip(DIGESTS.indexOf(digest) + 1L)
                .filter(next -> certificates.suite().endOfDigest(next).isAfter(soon))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No hash algorithm is left after " + digest));
    }

    /** Notes that a batch could not be renewed. */
    Result note(UUID id, Result result) {
        EvidenceBatch batch = preservation.lock(id).orElseThrow();
        preservation.save(new EvidenceBatch(
                id,
                batch.agency(),
                batch.begunAt(),
                batch.files(),
                batch.renewAt(),
                batch.provableUntil(),
                batch.renewals(),
                now(),
                result));
        if (result == Result.LAPSED) {
            journal.record(batch.agency(), JournalAct.EVIDENCE_LAPSED, id.toString());
        }
        return result;
    }

    private static byte[] root(Timestamp timestamp) {
        return EvidenceRecords.imprint(timestamp.token());
    }

    private static BatchTimestamp timestamp(int chain, int number, String digest, Timestamp made, byte[] imprint) {
        byte[] token = EvidenceRecords.normalised(made.token());
        return new BatchTimestamp(chain, number, digest, imprint, token, made.at(), made.provesUntil());
    }

    private Instant ends(BatchTimestamp timestamp) {
        Instant digestEnds = certificates.suite().endOfDigest(timestamp.digest());
        return timestamp.provesUntil().isBefore(digestEnds) ? timestamp.provesUntil() : digestEnds;
    }

    private Instant renewAt(BatchTimestamp timestamp) {
        Duration margin = plan.margin();
        return ends(timestamp).minus(margin);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
