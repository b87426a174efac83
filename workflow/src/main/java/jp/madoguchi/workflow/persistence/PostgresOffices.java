package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.workflow.account.Offices;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** Offices in PostgreSQL. */
@Singleton
class PostgresOffices implements Offices {
    private final Sql sql;

    @Inject
    PostgresOffices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean exists(AgencyId agency, OfficeId office) {
        return sql.one(
                        "select 1 as one from office where agency_id = ? and office_id = ?",
                        row -> row.integer("one"),
                        agency.value(),
                        office.value())
                .isPresent();
    }

    @Override
    public List<Office> of(AgencyId agency) {
        return sql.list(
                "select office_id, name_ja, coalesce(name_en, name_ja) as name_en from office where agency_id = ? order by name_ja",
                row -> new Office(new OfficeId(row.text("office_id")), row.text("name_ja"), row.text("name_en")),
                agency.value());
    }

    @Override
    public String name(AgencyId agency, OfficeId office) {
        return sql.one(
                        "select name_ja from office where agency_id = ? and office_id = ?",
                        row -> row.text("name_ja"),
                        agency.value(),
                        office.value())
                .orElse(office.value());
    }
}
