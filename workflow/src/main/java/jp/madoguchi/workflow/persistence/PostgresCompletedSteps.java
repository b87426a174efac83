package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.bpmn.OwnStepOutcome;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.review.CompletedStep;
import jp.madoguchi.workflow.review.CompletedSteps;

/** Completed steps of procedures' own models in PostgreSQL. */
@Singleton
class PostgresCompletedSteps implements CompletedSteps {
    private final Sql sql;

    @Inject
    PostgresCompletedSteps(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Application application, CompletedStep step) {
        sql.update(
                """
                insert into own_step (application_id, number, agency_id, element, name_ja, outcome, note, done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                application.id().value(),
                step.number(),
                application.agency().value(),
                step.element(),
                step.name(),
                step.outcome(),
                step.note(),
                step.by().value(),
                step.at());
    }

    @Override
    public List<CompletedStep> of(ApplicationId id) {
        return sql.list(
                "select * from own_step where application_id = ? order by number",
                PostgresCompletedSteps::read,
                id.value());
    }

    private static CompletedStep read(Row row) throws SQLException {
        return new CompletedStep(
                row.integer("number"),
                row.text("element"),
                row.text("name_ja"),
                OwnStepOutcome.valueOf(row.text("outcome")),
                row.text("note"),
                new OfficialId(row.uuid("done_by")),
                row.instant("done_at"));
    }
}
