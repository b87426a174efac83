package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.Pause;
import jp.madoguchi.workflow.clock.Pauses;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** The pauses of cases in PostgreSQL. */
@Singleton
class PostgresPauses implements Pauses {
    private final Sql sql;

    @Inject
    PostgresPauses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Pause> of(ApplicationId id) {
        return sql.listBeside(
                """
                select reason, reference, paused_at, resumed_at from clock_pause
                where application_id = ? order by paused_at, reason, reference""",
                PostgresPauses::pause,
                id.value());
    }

    @Override
    public void begin(ApplicationId id, List<Pause> first) {
        for (Pause pause : first) {
            sql.laterRow(
                    "insert into clock_pause (application_id, reason, reference, paused_at) values ",
                    "",
                    id.value(),
                    pause.reason(),
                    pause.reference(),
                    pause.from());
        }
    }

    @Override
    public Optional<List<Pause>> open(ApplicationId id, ClockPause reason, String reference, Instant at) {
        List<Pause> all = sql.listBeside(
                """
                with opened as (
                    insert into clock_pause (application_id, reason, reference, paused_at)
                    values (?, ?, ?, ?) on conflict do nothing
                    returning reason, reference, paused_at, resumed_at)
                select * from opened
                union all
                select reason, reference, paused_at, resumed_at from clock_pause
                where application_id = ? and exists (select 1 from opened)
                order by paused_at, reason, reference""",
                PostgresPauses::pause,
                id.value(),
                reason,
                reference,
                at,
                id.value());
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public boolean close(ApplicationId id, ClockPause reason, String reference, Instant at) {
        return sql.updateBeside(
                        """
                        update clock_pause set resumed_at = greatest(?, paused_at)
                        where application_id = ? and reason = ? and reference = ? and resumed_at is null""",
                        at,
                        id.value(),
                        reason,
                        reference)
                == 1;
    }

    @Override
    public void closeAll(ApplicationId id, Instant at) {
        sql.later(
                """
                update clock_pause set resumed_at = greatest(?, paused_at)
                where application_id = ? and resumed_at is null""",
                at,
                id.value());
    }

    private static Pause pause(Row row) throws SQLException {
        return new Pause(
                ClockPause.valueOf(row.text("reason")),
                row.text("reference"),
                row.instant("paused_at"),
                row.optionalInstant("resumed_at"));
    }
}
