package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.quarantine.ScanVerdict;
import jp.madoguchi.workflow.quarantine.Scans;

/** Verdicts about files in PostgreSQL. */
@Singleton
class PostgresScans implements Scans {
    private final Sql sql;

    @Inject
    PostgresScans(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean hold(ApplicationId id, AgencyId agency, String sha256, Instant at) {
        return sql.update(
                        """
                        insert into file_scan (application_id, sha256, agency_id, state, held_at)
                        values (?, ?, ?, 'PENDING', ?) on conflict do nothing""",
                        id.value(),
                        sha256,
                        agency.value(),
                        at)
                > 0;
    }

    @Override
    public ScanState state(ApplicationId id, String sha256) {
        return sql.one(
                        "select state from file_scan where application_id = ? and sha256 = ?",
                        row -> ScanState.valueOf(row.text("state")),
                        id.value(),
                        sha256)
                .orElse(ScanState.NOT_SCANNED);
    }

    @Override
    public Set<ScanState> inContainer(ApplicationId id, int correction) {
        return sql
                .list(
                        """
                        select distinct coalesce(s.state, 'NOT_SCANNED') as state
                        from filing f
                            join attachment a on a.application_id = f.application_id and a.attached_at <= f.arrived_at
                                and (a.detached_at is null or a.detached_at > f.arrived_at)
                            left join file_scan s on s.application_id = a.application_id and s.sha256 = a.sha256
                        where f.application_id = ? and f.correction = ?""",
                        row -> ScanState.valueOf(row.text("state")),
                        id.value(),
                        correction)
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<HeldFile> held(ApplicationId id, String sha256) {
        return sql.one(
                """
                select f.content, f.of_applicant
                from file_scan s join (
                    select application_id, sha256, content, true as of_applicant from attachment
                    where application_id = ?
                    union all
                    select m.application_id, sha256, content, side = 'APPLICANT' from case_message_file m
                        join case_message using (application_id, number)
                    where m.application_id = ?
                ) f using (application_id, sha256)
                where s.sha256 = ? and s.state = 'PENDING'
                order by f.of_applicant desc limit 1""",
                row -> new HeldFile(row.bytes("content"), row.flag("of_applicant")),
                id.value(),
                id.value(),
                sha256);
    }

    @Override
    public void judged(ApplicationId id, String sha256, ScanVerdict verdict, Instant at) {
        sql.update(
                """
                update file_scan set state = ?, finding = nullif(?, ''), scanned_at = ?
                where application_id = ? and sha256 = ?""",
                verdict.state(),
                verdict.finding(),
                at,
                id.value(),
                sha256);
    }

    @Override
    public boolean anyUnscannable(ApplicationId id) {
        return sql.one(
                        "select 1 as one from file_scan where application_id = ? and state = 'UNSCANNABLE' limit 1",
                        row -> row.integer("one"),
                        id.value())
                .isPresent();
    }

    @Override
    public List<HeldAgain> holdAgain(ApplicationId id, Instant at) {
        return sql.list(
                """
                update file_scan set state = 'PENDING', finding = null, scanned_at = null, held_at = ?,
                    rescans = rescans + 1
                where application_id = ? and state = 'UNSCANNABLE'
                returning sha256, rescans""",
                row -> new HeldAgain(row.text("sha256"), row.integer("rescans")),
                at,
                id.value());
    }

    @Override
    public int locked(ApplicationId id) {
        return sql.one(
                        """
                        select count(*) as locked from file_scan
                        where application_id = ? and state in ('INFECTED', 'UNSCANNABLE')""",
                        row -> row.integer("locked"),
                        id.value())
                .orElse(0);
    }

    @Override
    public List<Unscanned> unscanned(int most) {
        return sql.list(
                """
                select distinct application_id, agency_id, sha256 from (
                    select application_id, agency_id, sha256 from attachment
                    union all select application_id, agency_id, sha256 from case_message_file) f
                where not exists (select 1 from file_scan s
                    where s.application_id = f.application_id and s.sha256 = f.sha256)
                limit ?""",
                row -> new Unscanned(
                        new ApplicationId(row.uuid("application_id")),
                        new AgencyId(row.text("agency_id")),
                        row.text("sha256")),
                most);
    }
}
