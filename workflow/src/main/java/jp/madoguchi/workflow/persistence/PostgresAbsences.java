package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.authority.Absence;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.authority.LaterInspection;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Absences and later inspections in PostgreSQL. */
@Singleton
class PostgresAbsences implements Absences {
    private final Sql sql;

    @Inject
    PostgresAbsences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AgencyId agency, Absence absence, OfficialId enteredBy, Instant at) {
        sql.update(
                """
                insert into absence (absence_id, agency_id, official_id, deputy_id, from_on, until_on, entered_by,
                    entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                absence.id(),
                agency.value(),
                absence.official().value(),
                absence.deputy().value(),
                absence.from(),
                absence.until(),
                enteredBy.value(),
                at);
    }

    @Override
    public boolean end(AgencyId agency, UUID absence, Instant at) {
        return sql.update(
                        "update absence set ended_at = ? where agency_id = ? and absence_id = ? and ended_at is null",
                        at,
                        agency.value(),
                        absence)
                == 1;
    }

    @Override
    public Optional<Absence> on(OfficialId official, LocalDate day) {
        return sql.one(
                """
                select * from absence where official_id = ? and ended_at is null and ? between from_on and until_on
                order by entered_at""",
                PostgresAbsences::absence,
                official.value(),
                day);
    }

    @Override
    public List<Absence> from(AgencyId agency, LocalDate day) {
        return sql.list(
                """
                select * from absence where agency_id = ? and ended_at is null and until_on >= ?
                order by from_on, entered_at""",
                PostgresAbsences::absence,
                agency.value(),
                day);
    }

    private static Absence absence(Row row) throws SQLException {
        return new Absence(
                row.uuid("absence_id"),
                new OfficialId(row.uuid("official_id")),
                new OfficialId(row.uuid("deputy_id")),
                row.date("from_on"),
                row.date("until_on"));
    }

    @Override
    public void add(AgencyId agency, LaterInspection decision) {
        sql.update(
                """
                insert into later_inspection (later_inspection_id, agency_id, application_id, official_id, deputy_id,
                    title, decided_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                decision.id(),
                agency.value(),
                decision.application().value(),
                decision.absent().value(),
                decision.deputy().value(),
                decision.title(),
                decision.decidedAt());
    }

    @Override
    public List<LaterInspection> waitingFor(OfficialId absent) {
        return sql.list(
                "select * from later_inspection where official_id = ? and seen_at is null order by decided_at",
                PostgresAbsences::inspection,
                absent.value());
    }

    @Override
    public List<LaterInspection> of(ApplicationId application) {
        return sql.list(
                "select * from later_inspection where application_id = ? order by decided_at",
                PostgresAbsences::inspection,
                application.value());
    }

    @Override
    public Optional<LaterInspection> lock(UUID id) {
        return sql.one(
                "select * from later_inspection where later_inspection_id = ? for update",
                PostgresAbsences::inspection,
                id);
    }

    @Override
    public void seen(UUID id, String remark, Instant at) {
        sql.update("update later_inspection set seen_at = ?, remark = ? where later_inspection_id = ?", at, remark, id);
    }

    private static LaterInspection inspection(Row row) throws SQLException {
        return new LaterInspection(
                row.uuid("later_inspection_id"),
                new ApplicationId(row.uuid("application_id")),
                new OfficialId(row.uuid("official_id")),
                new OfficialId(row.uuid("deputy_id")),
                row.text("title"),
                row.instant("decided_at"),
                row.optionalInstant("seen_at"),
                row.text("remark"));
    }
}
