package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.usecase.inbox.CaseMemo;
import jp.madoguchi.workflow.usecase.inbox.Memos;

/** Notes, labels, follow-up dates and saved filters in PostgreSQL. */
@Singleton
class PostgresMemos implements Memos {
    private final Sql sql;

    @Inject
    PostgresMemos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CaseMemo of(ApplicationId id) {
        List<CaseMemo.Note> notes = sql.list(
                """
                select n.text, o.display_name, n.written_at from case_note n
                join official o on o.official_id = n.written_by
                where n.application_id = ? order by n.written_at, n.case_note_id""",
                row -> new CaseMemo.Note(row.text("text"), row.text("display_name"), row.instant("written_at")),
                id.value());
        return sql.one(
                        "select follow_up_on, labels from inbox where application_id = ?",
                        row -> new CaseMemo(notes, row.optionalDate("follow_up_on"), row.texts("labels")),
                        id.value())
                .orElseThrow();
    }

    @Override
    public void note(Application application, String text, OfficialId by, Instant at) {
        sql.update(
                """
                insert into case_note (case_note_id, application_id, agency_id, text, written_by, written_at)
                values (?, ?, ?, ?, ?, ?)""",
                ApplicationId.timeOrdered(at),
                application.id().value(),
                application.agency().value(),
                text,
                by.value(),
                at);
    }

    @Override
    public void organize(ApplicationId id, Optional<LocalDate> followUpOn, List<String> labels) {
        sql.update(
                "update inbox set follow_up_on = ?, labels = ? where application_id = ?",
                followUpOn.orElse(null),
                labels.toArray(String[]::new),
                id.value());
    }

    @Override
    public SortedMap<String, String> filters(OfficialId official) {
        SortedMap<String, String> filters = new TreeMap<>();
        sql.list(
                        "select name, query from saved_filter where official_id = ?",
                        row -> new String[] {row.text("name"), row.text("query")},
                        official.value())
                .forEach(filter -> filters.put(filter[0], filter[1]));
        return filters;
    }

    @Override
    public void save(OfficialId official, String name, String query, Instant at) {
        sql.update(
                """
                insert into saved_filter (official_id, name, query, saved_at) values (?, ?, ?, ?)
                on conflict (official_id, name) do update set query = excluded.query, saved_at = excluded.saved_at""",
                official.value(),
                name,
                query,
                at);
    }

    @Override
    public void forget(OfficialId official, String name) {
        sql.update("delete from saved_filter where official_id = ? and name = ?", official.value(), name);
    }
}
