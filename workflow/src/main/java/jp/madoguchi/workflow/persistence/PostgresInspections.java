package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.Inspections;

/** Inspections in PostgreSQL. */
@Singleton
class PostgresInspections implements Inspections {
    private final Sql sql;

    @Inject
    PostgresInspections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void offer(ApplicationId id, AgencyId agency, Inspection offered) {
        sql.update(
                """
                insert into inspection (application_id, number, agency_id, place, offered_by, offered_at, findings)
                values (?, ?, ?, ?, ?, ?, '')
                on conflict (application_id, number) do update set place = excluded.place,
                    offered_by = excluded.offered_by, offered_at = excluded.offered_at""",
                id.value(),
                offered.number(),
                agency.value(),
                offered.place(),
                offered.offeredBy().value(),
                offered.offeredAt());
        sql.update("delete from inspection_slot where application_id = ? and number = ?", id.value(), offered.number());
        int position = 1;
        for (Instant slot : offered.slots()) {
            sql.update(
                    "insert into inspection_slot (application_id, number, position, starts_at) values (?, ?, ?, ?)",
                    id.value(),
                    offered.number(),
                    position++,
                    slot);
        }
    }

    @Override
    public void picked(ApplicationId id, Inspection picked, Instant at) {
        sql.update(
                "update inspection set chosen_at = ?, starts_at = ? where application_id = ? and number = ?",
                at,
                picked.startsAt().orElseThrow(),
                id.value(),
                picked.number());
    }

    @Override
    public void recorded(ApplicationId id, Inspection recorded) {
        Inspection.Outcome outcome = recorded.outcome().orElseThrow();
        sql.update(
                """
                update inspection set result = ?, findings = ?, recorded_by = ?, recorded_at = ?
                where application_id = ? and number = ?""",
                outcome.result(),
                outcome.findings(),
                outcome.by().value(),
                outcome.at(),
                id.value(),
                recorded.number());
    }

    @Override
    public List<Inspection> of(ApplicationId id) {
        return sql
                .list(
                        "select * from inspection where application_id = ? order by number",
                        PostgresInspections::withoutSlots,
                        id.value())
                .stream()
                .map(found -> new Inspection(
                        found.number(),
                        found.place(),
                        found.offeredBy(),
                        found.offeredAt(),
                        slots(id, found.number()),
                        found.startsAt(),
                        found.outcome()))
                .toList();
    }

    private static Inspection withoutSlots(Row row) throws SQLException {
        return new Inspection(
                row.integer("number"),
                row.text("place"),
                new OfficialId(row.uuid("offered_by")),
                row.instant("offered_at"),
                List.of(),
                row.optionalInstant("starts_at"),
                row.optionalText("result").isPresent() ? Optional.of(outcome(row)) : Optional.empty());
    }

    private static Inspection.Outcome outcome(Row row) throws SQLException {
        return new Inspection.Outcome(
                Inspection.Result.valueOf(row.text("result")),
                row.text("findings"),
                new OfficialId(row.uuid("recorded_by")),
                row.instant("recorded_at"));
    }

    private List<Instant> slots(ApplicationId id, int number) {
        return sql.list(
                "select starts_at from inspection_slot where application_id = ? and number = ? order by position",
                row -> row.instant("starts_at"),
                id.value(),
                number);
    }
}
