package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
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
    public List<Unfinished> unfinished(AgencyId agency, Collection<OfficeId> offices) {
        return sql.list(
                """
                select a.application_id, w.since from application a
                join counter_writer w on w.application_id = a.application_id and w.official_id = a.entered_by
                where a.agency_id = ? and a.office_id = any(?) and a.state = 'DRAFT' and a.entered_by is not null
                order by a.begun_at desc limit 200""",
                row -> new Unfinished(new ApplicationId(row.uuid("application_id")), row.instant("since")),
                agency.value(),
                offices.stream().map(OfficeId::value).toArray(String[]::new));
    }

    @Override
    public void written(ApplicationId id, OfficialId official, Instant at) {
        sql.update(
                """
                insert into counter_writer (application_id, official_id, since) values (?, ?, ?)
                on conflict (application_id, official_id) do update set since = excluded.since""",
                id.value(),
                official.value(),
                at);
    }

    @Override
    public boolean isWriter(ApplicationId id, OfficialId official) {
        return sql.one(
                        "select 1 as one from counter_writer where application_id = ? and official_id = ?",
                        row -> row.integer("one"),
                        id.value(),
                        official.value())
                .isPresent();
    }

    @Override
    public void discard(Application application) {
        sql.update(
                "delete from attachment where application_id = ?",
                application.id().value());
        sql.update(
                "delete from counter_entry where application_id = ?",
                application.id().value());
        sql.update(
                "delete from counter_writer where application_id = ?",
                application.id().value());
        aggregates.session().remove(application);
        sql.update("delete from party where party_id = ?", application.party().value());
    }
}
