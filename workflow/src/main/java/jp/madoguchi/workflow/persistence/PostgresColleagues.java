package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Role;

/** The people of offices in PostgreSQL. */
@Singleton
class PostgresColleagues implements Colleagues {
    private final Sql sql;

    @Inject
    PostgresColleagues(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Colleague> in(AgencyId agency, OfficeId office, Role... anyOf) {
        return sql.list(
                """
                select o.official_id, o.display_name,
                    (select count(*) from inbox i where i.open and i.claimed_by = o.official_id) as cases
                from official o where o.active and o.agency_id = ? and exists (
                    select 1 from official_role r where r.official_id = o.official_id and r.office_id = ?
                        and r.role = any(?))
                order by o.display_name, o.official_id""",
                row -> new Colleague(
                        new OfficialId(row.uuid("official_id")), row.text("display_name"), row.number("cases")),
                agency.value(),
                office.value(),
                Arrays.stream(anyOf).map(Enum::name).toArray(String[]::new));
    }
}
