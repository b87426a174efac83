package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.madoguchi.signature.archive.ArchiveChain;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.preservation.BatchTimestamp;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservedFile;

/** Batches and runs in PostgreSQL; files are hashed where they lie. */
@Singleton
class PostgresPreservation implements Preservation {
    private static final Map<String, String> FUNCTIONS =
            Map.of("SHA-256", "sha256", "SHA-384", "sha384", "SHA-512", "sha512");

    private final Sql sql;

    @Inject
    PostgresPreservation(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean claim() {
        return sql.one(
                        "select pg_try_advisory_xact_lock(hashtextextended('preservation', 0)) as mine",
                        row -> row.flag("mine"))
                .orElse(false);
    }

    @Override
    public Optional<PreservationRun> begin(Instant dueAt, Instant now) {
        sql.update("insert into preservation_run (due_at, begun_at) values (?, ?) on conflict do nothing", dueAt, now);
        return sql.one(
                "select * from preservation_run where due_at = ? and ended_at is null",
                PostgresPreservation::run,
                dueAt);
    }

    @Override
    public void save(PreservationRun run) {
        sql.update(
                """
                update preservation_run set ended_at = ?, files = ?, batches = ?, timestamps = ?, trees = ?, failures = ?
                where due_at = ?""",
                run.endedAt().orElse(null),
                run.files(),
                run.batches(),
                run.timestamps(),
                run.trees(),
                run.failures(),
                run.dueAt());
    }

    @Override
    public List<PreservationRun> runs(int limit) {
        return sql.list(
                "select * from preservation_run order by due_at desc limit ?", PostgresPreservation::run, limit);
    }

    private static PreservationRun run(Row row) throws SQLException {
        return new PreservationRun(
                row.instant("due_at"),
                row.instant("begun_at"),
                row.optionalInstant("ended_at"),
                row.integer("files"),
                row.integer("batches"),
                row.integer("timestamps"),
                row.integer("trees"),
                row.integer("failures"));
    }

    @Override
    public List<AgencyId> agenciesWaiting() {
        return sql.list(
                """
                select agency_id from evidence where completed_at is not null and preserved_at is null
                union select agency_id from issued_document where augmented_at is not null and preserved_at is null
                order by 1""",
                row -> new AgencyId(row.text("agency_id")));
    }

    @Override
    public List<PreservedFile> waiting(AgencyId agency, int limit) {
        return sql.list(
                """
                select kind, application_id, number, sha256 from (
                    (select 'CONTAINER' as kind, application_id, correction as number, sha256(container_t) as sha256,
                        completed_at as since from evidence
                    where agency_id = ? and completed_at is not null and preserved_at is null
                    order by completed_at limit ?)
                    union all
                    (select 'DOCUMENT', application_id, number, sha256(pdf), augmented_at from issued_document
                    where agency_id = ? and augmented_at is not null and preserved_at is null
                    order by augmented_at limit ?)) waiting
                order by since, application_id, kind, number limit ?""",
                PostgresPreservation::file,
                agency.value(),
                limit,
                agency.value(),
                limit,
                limit);
    }

    private static PreservedFile file(Row row) throws SQLException {
        return new PreservedFile(
                PreservedFile.Kind.valueOf(row.text("kind")),
                new ApplicationId(row.uuid("application_id")),
                row.integer("number"),
                row.bytes("sha256"));
    }

    @Override
    public void add(
            EvidenceBatch batch, BatchTimestamp first, List<PreservedFile> files, List<Optional<byte[]>> paths) {
        sql.update(
                """
                insert into evidence_batch (batch_id, agency_id, begun_at, files, renew_at, provable_until, tried_at, result)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                batch.id(),
                batch.agency().value(),
                batch.begunAt(),
                batch.files(),
                batch.renewAt(),
                batch.provableUntil(),
                batch.triedAt(),
                batch.result());
        put(batch.id(), first);
        List<@org.jspecify.annotations.Nullable Object[]> rows = new ArrayList<>();
        List<@org.jspecify.annotations.Nullable Object[]> steps = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PreservedFile file = files.get(i);
            rows.add(new Object[] {
                batch.id(),
                i,
                batch.agency().value(),
                file.kind(),
                file.application().value(),
                file.number(),
                file.sha256()
            });
            if (paths.get(i).isPresent())
                steps.add(
                        new Object[] {batch.id(), first.chain(), i, paths.get(i).get()});
        }
        sql.batch(
                """
                insert into preserved_file (batch_id, position, agency_id, kind, application_id, number, sha256)
                values (?, ?, ?, ?, ?, ?, ?)""",
                rows);
        sql.batch("insert into hash_tree_path (batch_id, chain, position, path) values (?, ?, ?, ?)", steps);
        sql.update(
                """
                update evidence e set preserved_at = ? from preserved_file p where p.batch_id = ?
                and p.kind = 'CONTAINER' and e.application_id = p.application_id and e.correction = p.number""",
                batch.begunAt(),
                batch.id());
        sql.update(
                """
                update issued_document d set preserved_at = ? from preserved_file p where p.batch_id = ?
                and p.kind = 'DOCUMENT' and d.application_id = p.application_id and d.number = p.number""",
                batch.begunAt(),
                batch.id());
    }

    @Override
    public List<UUID> due(Instant now) {
        return sql.list(
                "select batch_id from evidence_batch where renew_at <= ? and result <> 'LAPSED' order by provable_until",
                row -> row.uuid("batch_id"),
                now);
    }

    @Override
    public Optional<EvidenceBatch> lock(UUID batch) {
        return sql.one(
                "select * from evidence_batch where batch_id = ? for update", PostgresPreservation::batch, batch);
    }

    @Override
    public void save(EvidenceBatch batch) {
        sql.update(
                """
                update evidence_batch set renew_at = ?, provable_until = ?, renewals = ?, tried_at = ?, result = ?
                where batch_id = ?""",
                batch.renewAt(),
                batch.provableUntil(),
                batch.renewals(),
                batch.triedAt(),
                batch.result(),
                batch.id());
    }

    @Override
    public List<EvidenceBatch> batches(int limit) {
        return sql.list(
                "select * from evidence_batch order by renew_at, batch_id limit ?", PostgresPreservation::batch, limit);
    }

    static EvidenceBatch batch(Row row) throws SQLException {
        return new EvidenceBatch(
                row.uuid("batch_id"),
                new AgencyId(row.text("agency_id")),
                row.instant("begun_at"),
                row.integer("files"),
                row.instant("renew_at"),
                row.instant("provable_until"),
                row.integer("renewals"),
                row.instant("tried_at"),
                EvidenceBatch.Result.valueOf(row.text("result")));
    }

    @Override
    public List<BatchTimestamp> timestamps(UUID batch) {
        return sql.list(
                "select * from archive_timestamp where batch_id = ? order by chain, number",
                row -> new BatchTimestamp(
                        row.integer("chain"),
                        row.integer("number"),
                        row.text("digest"),
                        row.bytes("imprint"),
                        row.bytes("token"),
                        row.instant("stamped_at"),
                        row.instant("proves_until")),
                batch);
    }

    @Override
    public void put(UUID batch, BatchTimestamp timestamp) {
        sql.update(
                """
                insert into archive_timestamp (batch_id, chain, number, digest, imprint, token, stamped_at, proves_until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (batch_id, chain, number) do update set token = excluded.token""",
                batch,
                timestamp.chain(),
                timestamp.number(),
                timestamp.digest(),
                timestamp.imprint(),
                timestamp.token(),
                timestamp.at(),
                timestamp.provesUntil());
    }

    @Override
    public List<FileDigest> digests(UUID batch, String digest) {
        String function = Optional.ofNullable(FUNCTIONS.get(digest)).orElseThrow();
        return sql.list(
                """
                select p.position, %1$s(coalesce(e.container_t, d.pdf)) as value from preserved_file p
                left join evidence e on p.kind = 'CONTAINER' and e.application_id = p.application_id
                    and e.correction = p.number and sha256(e.container_t) = p.sha256
                left join issued_document d on p.kind = 'DOCUMENT' and d.application_id = p.application_id
                    and d.number = p.number and sha256(d.pdf) = p.sha256
                where p.batch_id = ? and coalesce(e.container_t, d.pdf) is not null order by p.position"""
                        .formatted(function),
                row -> new FileDigest(row.integer("position"), row.bytes("value")),
                batch);
    }

    @Override
    public void addPath(UUID batch, int chain, int position, byte[] path) {
        sql.update(
                "insert into hash_tree_path (batch_id, chain, position, path) values (?, ?, ?, ?)",
                batch,
                chain,
                position,
                path);
    }

    @Override
    public List<ArchiveChain> chains(UUID batch, int position) {
        Map<Integer, byte[]> paths = new TreeMap<>();
        sql.list(
                "select chain, path from hash_tree_path where batch_id = ? and position = ?",
                row -> paths.put(row.integer("chain"), row.bytes("path")),
                batch,
                position);
        Map<Integer, List<BatchTimestamp>> chains = new TreeMap<>();
        for (BatchTimestamp one : timestamps(batch))
            chains.computeIfAbsent(one.chain(), chain -> new ArrayList<>()).add(one);
        List<ArchiveChain> found = new ArrayList<>();
        chains.forEach((chain, tokens) -> found.add(new ArchiveChain(
                tokens.get(0).digest(),
                Optional.ofNullable(paths.get(chain)),
                tokens.stream().map(BatchTimestamp::token).toList())));
        return found;
    }

    /** Where a file stands. */
    private record Place(UUID batch, int position) {}

    @Override
    public List<ArchiveChain> chains(byte[] sha256) {
        return sql.one(
                        "select batch_id, position from preserved_file where sha256 = ? limit 1",
                        row -> new Place(row.uuid("batch_id"), row.integer("position")),
                        (Object) sha256)
                .map(place -> chains(place.batch(), place.position()))
                .orElse(List.of());
    }

    @Override
    public List<ArchiveChain> chains(PreservedFile.Kind kind, ApplicationId application, int number) {
        return sql.one(
                        "select batch_id, position from preserved_file where application_id = ? and kind = ? and number = ?",
                        row -> new Place(row.uuid("batch_id"), row.integer("position")),
                        application.value(),
                        kind,
                        number)
                .map(place -> chains(place.batch(), place.position()))
                .orElse(List.of());
    }

    @Override
    public void replaced(PreservedFile.Kind kind, ApplicationId application, int number) {
        sql.update(
                "delete from preserved_file where application_id = ? and kind = ? and number = ?",
                application.value(),
                kind,
                number);
    }

    @Override
    public List<DocumentKey> documentsEnding(Instant before, int limit) {
        return sql.list(
                """
                select agency_id, application_id, number from issued_document where provable_until < ?
                order by provable_until limit ?""",
                row -> new DocumentKey(
                        new AgencyId(row.text("agency_id")),
                        new ApplicationId(row.uuid("application_id")),
                        row.integer("number")),
                before,
                limit);
    }
}
