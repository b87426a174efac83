package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Letter;
import jp.madoguchi.workflow.dispatch.Letters;

/** Letters to applicants in PostgreSQL. */
@Singleton
class PostgresLetters implements Letters {
    private final Sql sql;

    @Inject
    PostgresLetters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Application application, Letter letter) {
        sql.update(
                """
                insert into letter (application_id, number, agency_id, kind, title, written_on, paragraphs, items,
                    closing, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                letter.application().value(),
                letter.number(),
                application.agency().value(),
                letter.kind(),
                letter.title(),
                letter.writtenOn(),
                letter.paragraphs().toArray(String[]::new),
                letter.items().toArray(String[]::new),
                letter.closing().toArray(String[]::new),
                letter.writtenAt());
    }

    @Override
    public List<Letter> of(ApplicationId id) {
        return sql.list(
                "select * from letter where application_id = ? order by number",
                row -> new Letter(
                        id,
                        row.integer("number"),
                        row.text("kind"),
                        row.text("title"),
                        row.date("written_on"),
                        row.texts("paragraphs"),
                        row.texts("items"),
                        row.texts("closing"),
                        row.instant("written_at")),
                id.value());
    }
}
