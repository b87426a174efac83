package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.account.OwnParties;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** Officials as applicants in PostgreSQL. */
@Singleton
class PostgresOwnParties implements OwnParties {
    private static final String SELECT =
            """
            select l.*, o.display_name as official_name, p.display_name as party_name, p.kind
            from official_party l join official o using (official_id) join party p using (party_id) where\s""";

    private final Sql sql;

    @Inject
    PostgresOwnParties(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean link(Official official, PartyId party, Instant at) {
        return sql.update(
                        """
                        insert into official_party (official_id, party_id, agency_id, linked_at) values (?, ?, ?, ?)
                        on conflict do nothing""",
                        official.id().value(),
                        party.value(),
                        official.agency().value(),
                        at)
                == 1;
    }

    @Override
    public boolean unlink(AgencyId agency, OfficialId official, PartyId party) {
        return sql.update(
                        "delete from official_party where agency_id = ? and official_id = ? and party_id = ?",
                        agency.value(),
                        official.value(),
                        party.value())
                == 1;
    }

    @Override
    public List<OwnParty> of(OfficialId official) {
        return sql.list(
                SELECT + "l.official_id = ? order by l.linked_at, l.party_id",
                PostgresOwnParties::own,
                official.value());
    }

    @Override
    public List<OwnParty> in(AgencyId agency) {
        return sql.list(
                SELECT + "l.agency_id = ? order by o.display_name, l.official_id, l.linked_at, l.party_id limit 1000",
                PostgresOwnParties::own,
                agency.value());
    }

    @Override
    public List<ApplicationId> cases(AgencyId agency, PartyId party, int most) {
        return sql.list(
                """
                select application_id from application
                where agency_id = ? and party_id = ? and arrived_at is not null order by application_id limit ?""",
                row -> new ApplicationId(row.uuid("application_id")),
                agency.value(),
                party.value(),
                most);
    }

    private static OwnParty own(Row row) throws SQLException {
        return new OwnParty(
                new OfficialId(row.uuid("official_id")),
                row.text("official_name"),
                new PartyId(row.uuid("party_id")),
                row.text("party_name"),
                row.text("kind").equals("BUSINESS"),
                row.instant("linked_at"));
    }
}
