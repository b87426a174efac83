package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.authority.ActingHead;
import jp.madoguchi.workflow.authority.Position;
import jp.madoguchi.workflow.authority.Positions;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Posts and acting heads in PostgreSQL. */
@Singleton
class PostgresPositions implements Positions {
    private final Sql sql;

    @Inject
    PostgresPositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Position> find(AgencyId agency, String id) {
        return sql.one(
                "select * from position where agency_id = ? and position_id = ?",
                PostgresPositions::position,
                agency.value(),
                id);
    }

    @Override
    public List<Position> of(AgencyId agency) {
        return sql.list(
                "select * from position where agency_id = ? order by office_id, name_ja, position_id",
                PostgresPositions::position,
                agency.value());
    }

    @Override
    public void put(Position position) {
        sql.update(
                """
                insert into position (agency_id, position_id, office_id, name_ja, holder) values (?, ?, ?, ?, ?)
                on conflict (agency_id, position_id) do update set name_ja = excluded.name_ja,
                    holder = excluded.holder""",
                position.agency().value(),
                position.id(),
                position.office().value(),
                position.name(),
                position.holder().map(OfficialId::value).orElse(null));
    }

    @Override
    public List<ActingHead> acting(AgencyId agency, String position, LocalDate day) {
        return sql.list(
                """
                select * from acting_head where agency_id = ? and position_id = ? and ended_at is null
                    and ? between from_on and until_on order by entered_at""",
                PostgresPositions::acting,
                agency.value(),
                position,
                day);
    }

    @Override
    public List<ActingHead> actingFrom(AgencyId agency, LocalDate day) {
        return sql.list(
                """
                select * from acting_head where agency_id = ? and ended_at is null and until_on >= ?
                order by from_on, entered_at""",
                PostgresPositions::acting,
                agency.value(),
                day);
    }

    @Override
    public void add(AgencyId agency, ActingHead head, OfficialId enteredBy, Instant at) {
        sql.update(
                """
                insert into acting_head (acting_head_id, agency_id, position_id, official_id, from_on, until_on, source,
                    entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                head.id(),
                agency.value(),
                head.position(),
                head.official().value(),
                head.from(),
                head.until(),
                head.source(),
                enteredBy.value(),
                at);
    }

    @Override
    public boolean end(AgencyId agency, UUID actingHead, Instant at) {
        return sql.update(
                        """
                        update acting_head set ended_at = ?
                        where agency_id = ? and acting_head_id = ? and ended_at is null""",
                        at,
                        agency.value(),
                        actingHead)
                == 1;
    }

    private static Position position(Row row) throws SQLException {
        return new Position(
                new AgencyId(row.text("agency_id")),
                row.text("position_id"),
                new OfficeId(row.text("office_id")),
                row.text("name_ja"),
                row.optionalUuid("holder").map(OfficialId::new));
    }

    private static ActingHead acting(Row row) throws SQLException {
        return new ActingHead(
                row.uuid("acting_head_id"),
                row.text("position_id"),
                new OfficialId(row.uuid("official_id")),
                row.date("from_on"),
                row.date("until_on"),
                row.text("source"));
    }
}
