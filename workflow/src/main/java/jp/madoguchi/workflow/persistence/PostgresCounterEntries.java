package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.party.OfficialId;

/** Entries of paper and telephone applications in PostgreSQL. */
@Singleton
class PostgresCounterEntries implements CounterEntries {
    private final Aggregates aggregates;
    private final Sql sql;

    @Inject
    PostgresCounterEntries(Aggregates aggregates, Sql sql) {
        this.aggregates = aggregates;
        this.sql = sql;
    }

    @Override
    public void add(Application application, CounterEntry entry) {
        sql.update(
                """
                insert into counter_entry (application_id, agency_id, received_on, address, contact)
                values (?, ?, ?, ?, ?)""",
                entry.application().value(),
                application.agency().value(),
                entry.receivedOn(),
                entry.address(),
                entry.contact());
    }

    @Override
    public Optional<CounterEntry> find(ApplicationId id) {
        return sql.one(
                "select * from counter_entry where application_id = ?",
                row -> new CounterEntry(id, row.date("received_on"), row.text("address"), row.text("contact")),
                id.value());
    }

    @Override
    public List<ApplicationId> unfinished(OfficialId official) {
        return sql.list(
                """
                select application_id from application where entered_by = ? and state = 'DRAFT'
                order by begun_at desc limit 100""",
                row -> new ApplicationId(row.uuid("application_id")),
                official.value());
    }

    @Override
    public void discard(Application application) {
        sql.update(
                "delete from attachment where application_id = ?",
                application.id().value());
        sql.update(
                "delete from counter_entry where application_id = ?",
                application.id().value());
        aggregates.session().remove(application);
        sql.update("delete from party where party_id = ?", application.party().value());
    }
}
