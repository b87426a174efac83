package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.Pause;
import jp.madoguchi.workflow.clock.Pauses;

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
                row -> new Pause(
                        ClockPause.valueOf(row.text("reason")),
                        row.text("reference"),
                        row.instant("paused_at"),
                        row.optionalInstant("resumed_at")),
                id.value());
    }

    @Override
    public boolean open(ApplicationId id, ClockPause reason, String reference, Instant at) {
        return sql.updateBeside(
                        """
                        insert into clock_pause (application_id, reason, reference, paused_at)
                        values (?, ?, ?, ?) on conflict do nothing""",
                        id.value(),
                        reason,
                        reference,
                        at)
                == 1;
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
}
