package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.preservation.BatchTimestamp;
import jp.madoguchi.workflow.preservation.EvidenceBatch;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservationRun;
import jp.madoguchi.workflow.preservation.PreservationWatch;

/** Batches and runs of PostgreSQL, looked at only. */
@Singleton
class PostgresPreservationWatch implements PreservationWatch {
    private final Sql sql;
    private final Preservation preservation;

    @Inject
    PostgresPreservationWatch(Sql sql, Preservation preservation) {
        this.sql = sql;
        this.preservation = preservation;
    }

    @Override
    public List<PreservationRun> runs(int limit) {
        return preservation.runs(limit);
    }

    @Override
    public List<EvidenceBatch> batches(AgencyId agency, int limit) {
        return sql.list(
                "select * from evidence_batch where agency_id = ? order by renew_at, batch_id limit ?",
                PostgresPreservation::batch,
                agency.value(),
                limit);
    }

    @Override
    public Optional<Instant> nextRenewal(AgencyId agency, Instant now) {
        return sql.one(
                """
                select renew_at from evidence_batch
                where agency_id = ? and provable_until > ? and result <> 'LAPSED' order by renew_at limit 1""",
                row -> row.instant("renew_at"),
                agency.value(),
                now);
    }

    @Override
    public BatchTimestamp newest(UUID batch) {
        List<BatchTimestamp> all = preservation.timestamps(batch);
        return all.get(all.size() - 1);
    }

    @Override
    public int batchCount(AgencyId agency) {
        return count("select count(*) as n from evidence_batch where agency_id = ?", agency.value());
    }

    @Override
    public int waiting(AgencyId agency) {
        return count(
                """
                select (select count(*) from evidence
                        where agency_id = ? and completed_at is not null and preserved_at is null)
                    + (select count(*) from issued_document
                        where agency_id = ? and augmented_at is not null and preserved_at is null) as n""",
                agency.value(),
                agency.value());
    }

    @Override
    public LateBatches late(Optional<AgencyId> agency, Instant due, Instant now) {
        return sql.one(
                        """
                        select count(*) filter (where provable_until > ? and result <> 'LAPSED') as overdue,
                            count(*) filter (where provable_until <= ? or result = 'LAPSED') as lapsed
                        from evidence_batch where renew_at < ? and coalesce(agency_id = ?::text, true)""",
                        row -> new LateBatches(row.integer("overdue"), row.integer("lapsed")),
                        now,
                        now,
                        due,
                        agency.map(AgencyId::value).orElse(null))
                .orElseThrow();
    }

    @Override
    public int documentsEnding(Optional<AgencyId> agency, Instant before) {
        return count(
                "select count(*) as n from issued_document where provable_until < ? and coalesce(agency_id = ?::text, true)",
                before,
                agency.map(AgencyId::value).orElse(null));
    }

    private int count(String question, @org.jspecify.annotations.Nullable Object... parameters) {
        return sql.one(question, row -> row.integer("n"), parameters).orElseThrow();
    }
}
