package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.clock.Pace;
import jp.madoguchi.workflow.clock.Paces;

/** Measured processing times in PostgreSQL. */
@Singleton
class PostgresPaces implements Paces {
    private final Sql sql;

    @Inject
    PostgresPaces(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Pace> of(String procedure) {
        return sql.one(
                "select cases, median_days, ninetieth, since from processing_pace where procedure_id = ? and cases >= ?",
                row -> new Pace(
                        row.integer("cases"), row.integer("median_days"), row.integer("ninetieth"), row.date("since")),
                procedure,
                Pace.ENOUGH);
    }

    /** Withdrawn cases did not end by the agency's work and do not count. */
    @Override
    public int measure(LocalDate since, Instant at) {
        return sql.update(
                """
                insert into processing_pace (procedure_id, cases, median_days, ninetieth, since, measured_at)
                select procedure_id, count(*), percentile_disc(0.5) within group (order by taken_days),
                    percentile_disc(0.9) within group (order by taken_days), ?, ?
                from application
                where taken_days is not null and coalesce(decided_at, handled_at) >= ?
                group by procedure_id
                on conflict (procedure_id) do update set cases = excluded.cases, median_days = excluded.median_days,
                    ninetieth = excluded.ninetieth, since = excluded.since, measured_at = excluded.measured_at""",
                since,
                at,
                since);
    }
}
