package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.credential.Relink;
import jp.madoguchi.workflow.credential.RelinkId;
import jp.madoguchi.workflow.credential.RelinkState;
import jp.madoguchi.workflow.credential.Relinks;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Relinks in PostgreSQL. */
@Singleton
class PostgresRelinks implements Relinks {
    private final Sql sql;

    @Inject
    PostgresRelinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Relink request) {
        cancel(request.newer(), request.requestedAt());
        sql.update(
                """
                insert into relink (relink_id, number, newer_party_id, proof, state, stated_name, former_name,
                    birth_date, requested_at, expires_at)
                values (?, ?, ?, 'COUNTER', 'REQUESTED', ?, ?, ?, ?, ?)""",
                request.id().value(),
                request.number(),
                request.newer().value(),
                request.stated().name(),
                request.stated().formerName().orElse(null),
                request.stated().birthDate(),
                request.requestedAt(),
                request.expiresAt());
    }

    @Override
    public void addProved(RelinkId id, String number, PartyId newer, PartyId older, Instant at) {
        cancel(newer, at);
        sql.update(
                """
                insert into relink (relink_id, number, newer_party_id, older_party_id, proof, state, requested_at,
                    expires_at, ended_at)
                values (?, ?, ?, ?, 'OLD_CERTIFICATE', 'CONFIRMED', ?, ?, ?)""",
                id.value(),
                number,
                newer.value(),
                older.value(),
                at,
                at,
                at);
    }

    private void cancel(PartyId newer, Instant at) {
        sql.update(
                """
                update relink set state = 'CANCELLED', ended_at = ?
                where newer_party_id = ? and state in ('REQUESTED', 'COMPARED')""",
                at,
                newer.value());
    }

    @Override
    public Optional<Relink> lock(String number) {
        return sql.one(
                "select * from relink where number = ? and proof = 'COUNTER' for update",
                PostgresRelinks::relink,
                number);
    }

    @Override
    public Optional<Relink> openOf(PartyId newer) {
        return sql.one(
                "select * from relink where newer_party_id = ? and state in ('REQUESTED', 'COMPARED')",
                PostgresRelinks::relink,
                newer.value());
    }

    @Override
    public Optional<PartyId> joined(PartyId newer) {
        return sql.one(
                """
                select older_party_id from relink where newer_party_id = ? and state = 'CONFIRMED'
                order by ended_at limit 1""",
                row -> new PartyId(row.uuid("older_party_id")),
                newer.value());
    }

    @Override
    public void compared(RelinkId id, AgencyId agency, PartyId older, String documents, OfficialId by, Instant at) {
        sql.update(
                """
                update relink set state = 'COMPARED', agency_id = ?, older_party_id = ?, documents = ?,
                    compared_by = ?, compared_at = ?
                where relink_id = ?""",
                agency.value(),
                older.value(),
                documents,
                by.value(),
                at,
                id.value());
    }

    @Override
    public void ended(RelinkId id, AgencyId agency, RelinkState state, OfficialId by, Instant at) {
        sql.update(
                "update relink set state = ?, agency_id = ?, ended_by = ?, ended_at = ? where relink_id = ?",
                state,
                agency.value(),
                by.value(),
                at,
                id.value());
    }

    private static Relink relink(Row row) throws SQLException {
        return new Relink(
                new RelinkId(row.uuid("relink_id")),
                row.text("number"),
                new PartyId(row.uuid("newer_party_id")),
                new Relink.Statement(row.text("stated_name"), row.optionalText("former_name"), row.date("birth_date")),
                RelinkState.valueOf(row.text("state")),
                row.instant("requested_at"),
                row.instant("expires_at"),
                row.optionalText("agency_id").map(AgencyId::new),
                row.optionalUuid("older_party_id").map(PartyId::new),
                row.optionalText("documents"));
    }
}
