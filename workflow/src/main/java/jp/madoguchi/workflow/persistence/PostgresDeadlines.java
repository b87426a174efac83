package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.Deadline;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.outbox.Outbox;

/** Deadlines in PostgreSQL. */
@Singleton
class PostgresDeadlines implements Deadlines {
    private static final String COLUMNS = "deadline_id, application_id, kind, reference, due_at, attempts";
    private static final int ERROR_LENGTH = 500;

    private final Sql sql;

    @Inject
    PostgresDeadlines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void set(Application application, DeadlineKind kind, String reference, Instant dueAt) {
        sql.later(
                """
                insert into deadline (agency_id, application_id, kind, reference, due_at, next_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (application_id, kind, reference) do update
                set due_at = excluded.due_at, next_at = excluded.next_at, attempts = 0, cancelled_at = null,
                    fired_at = case when deadline.due_at = excluded.due_at then deadline.fired_at end
                where deadline.due_at <> excluded.due_at or deadline.cancelled_at is not null""",
                application.agency().value(),
                application.id().value(),
                kind,
                reference,
                dueAt,
                dueAt);
    }

    @Override
    public void cancel(ApplicationId application, DeadlineKind kind, String reference) {
        sql.later(
                """
                update deadline set cancelled_at = now()
                where application_id = ? and kind = ? and reference = ? and fired_at is null and cancelled_at is null""",
                application.value(),
                kind,
                reference);
    }

    @Override
    public Optional<Deadline> next(Instant now) {
        return sql.one(
                "select " + COLUMNS
                        + """
                         from deadline where fired_at is null and cancelled_at is null and next_at <= ?
                        order by next_at, deadline_id limit 1""",
                PostgresDeadlines::deadline,
                now);
    }

    @Override
    public boolean fire(Deadline deadline, Instant at) {
        return sql.update(
                        """
                        update deadline set fired_at = ?, last_error = null
                        where deadline_id = ? and due_at = ? and fired_at is null and cancelled_at is null""",
                        at,
                        deadline.id(),
                        deadline.dueAt())
                == 1;
    }

    @Override
    public void failed(Deadline deadline, String error, Instant at) {
        sql.update(
                """
                update deadline set attempts = attempts + 1, next_at = ?, last_error = ?
                where deadline_id = ? and fired_at is null""",
                at.plus(Outbox.backOff(deadline.attempts())),
                error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error,
                deadline.id());
    }

    @Override
    public List<Deadline> fired(ApplicationId application) {
        return sql.list(
                "select " + COLUMNS
                        + " from deadline where application_id = ? and fired_at is not null order by due_at",
                PostgresDeadlines::deadline,
                application.value());
    }

    private static Deadline deadline(Sql.Row row) throws java.sql.SQLException {
        return new Deadline(
                row.number("deadline_id"),
                new ApplicationId(row.uuid("application_id")),
                DeadlineKind.valueOf(row.text("kind")),
                row.text("reference"),
                row.instant("due_at"),
                row.integer("attempts"));
    }
}
