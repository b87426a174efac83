package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Stages;

/** Linked stages in PostgreSQL. */
@Singleton
class PostgresStages implements Stages {
    private final Sql sql;

    @Inject
    PostgresStages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void link(Application next, ApplicationId before, Answers carried) {
        sql.update(
                """
                insert into stage (application_id, agency_id, before_id, family_id, carried)
                values (?, ?, ?, coalesce((select family_id from stage where application_id = ?), ?), ?)""",
                next.id().value(),
                next.agency().value(),
                before.value(),
                before.value(),
                before.value(),
                new String(carried.toJson(), StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Answers> carried(ApplicationId id) {
        return sql.one("select carried from stage where application_id = ?", row -> row.text("carried"), id.value())
                .map(PostgresStages::parse);
    }

    private static Answers parse(String stored) {
        try {
            return Answers.parse(stored);
        } catch (AnswersRejected broken) {
            throw new IllegalStateException("Carried answers cannot be read", broken);
        }
    }

    @Override
    public List<ApplicationId> family(ApplicationId id) {
        ApplicationId first = sql.one(
                        "select family_id from stage where application_id = ?",
                        row -> new ApplicationId(row.uuid("family_id")),
                        id.value())
                .orElse(id);
        List<ApplicationId> family = new ArrayList<>(List.of(first));
        family.addAll(sql.list(
                "select application_id from stage where family_id = ? order by application_id",
                row -> new ApplicationId(row.uuid("application_id")),
                first.value()));
        return family;
    }

    @Override
    public List<ApplicationId> after(ApplicationId id) {
        return sql.list(
                "select application_id from stage where before_id = ? order by application_id",
                row -> new ApplicationId(row.uuid("application_id")),
                id.value());
    }
}
