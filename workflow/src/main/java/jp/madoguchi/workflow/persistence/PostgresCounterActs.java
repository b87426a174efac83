package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterAct;
import jp.madoguchi.workflow.application.CounterActs;
import jp.madoguchi.workflow.party.OfficialId;

/** Later acts on paper and by telephone in PostgreSQL. */
@Singleton
class PostgresCounterActs implements CounterActs {
    private final Sql sql;

    @Inject
    PostgresCounterActs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Application application, CounterAct act) {
        sql.update(
                """
                insert into counter_act (application_id, number, agency_id, kind, channel, said_by, received_on, note,
                    attachment_id, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                act.application().value(),
                act.number(),
                application.agency().value(),
                act.kind(),
                act.channel(),
                act.saidBy(),
                act.receivedOn(),
                act.note(),
                act.scan().map(AttachmentId::value).orElse(null),
                act.enteredBy().value(),
                act.enteredAt());
    }

    @Override
    public List<CounterAct> of(ApplicationId id) {
        return sql.list(
                "select * from counter_act where application_id = ? order by number",
                row -> new CounterAct(
                        id,
                        row.integer("number"),
                        CounterAct.Kind.valueOf(row.text("kind")),
                        Channel.valueOf(row.text("channel")),
                        row.text("said_by"),
                        row.date("received_on"),
                        row.text("note"),
                        row.optionalUuid("attachment_id").map(AttachmentId::new),
                        new OfficialId(row.uuid("entered_by")),
                        row.instant("entered_at")),
                id.value());
    }
}
