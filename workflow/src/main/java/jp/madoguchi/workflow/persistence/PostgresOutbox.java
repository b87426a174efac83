package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.outbox.DeadLetter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxBell;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.persistence.Sql.Row;

/** The outbox in PostgreSQL. */
@Singleton
class PostgresOutbox implements Outbox {
    private final Sql sql;
    private final OutboxBell bell;

    @Inject
    PostgresOutbox(Sql sql, OutboxBell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    @Override
    public void add(AgencyId agency, OutboxKind kind, String key, ApplicationId application, Instant at) {
        sql.laterRow(
                """
                insert into outbox (agency_id, kind, message_key, application_id, created_at, next_at)
                values\s""",
                " on conflict do nothing",
                agency.value(),
                kind,
                key,
                application.value(),
                at,
                at);
        bell.ringAfterCommit();
    }

    /** A signature is validated with its timestamp, unless the authority keeps failing. */
    @Override
    public Optional<OutboxMessage> take(Set<OutboxKind> kinds, Instant now) {
        return sql.one(
                """
                select outbox_id, kind, message_key, application_id, attempts, created_at from outbox o
                where delivered_at is null and dead_at is null and next_at <= ? and kind = any (?)
                    and (kind <> 'VALIDATE_SIGNATURE' or not exists (
                        select 1 from outbox t where t.kind = 'TIMESTAMP_SIGNATURE' and t.message_key = o.message_key
                            and t.delivered_at is null and t.dead_at is null and t.attempts < 3))
                order by next_at, outbox_id limit 1 for update of o skip locked""",
                row -> new OutboxMessage(
                        row.number("outbox_id"),
                        OutboxKind.valueOf(row.text("kind")),
                        row.text("message_key"),
                        new ApplicationId(row.uuid("application_id")),
                        row.integer("attempts"),
                        row.instant("created_at")),
                now,
                kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    @Override
    public void delivered(OutboxMessage message, Instant at) {
        sql.update(
                """
                update outbox set delivered_at = ?, attempts = attempts + 1, last_error = null, waits_for = null,
                    waits_for_name = null
                where outbox_id = ?""",
                at,
                message.id());
    }

    @Override
    public void failed(OutboxMessage message, String error, Instant at) {
        boolean last = message.attempts() + 1 >= ATTEMPTS;
        sql.update(
                """
                update outbox set attempts = attempts + 1, next_at = ?, last_error = ?, dead_at = ?,
                    waits_for = null, waits_for_name = null
                where outbox_id = ? and delivered_at is null""",
                at.plus(Outbox.backOff(message.kind(), message.attempts())),
                error.length() > 500 ? error.substring(0, 500) : error,
                last ? at.atOffset(java.time.ZoneOffset.UTC) : null,
                message.id());
    }

    @Override
    public void postponed(OutboxMessage message, String why, Optional<Waiting> waiting, Instant until) {
        sql.update(
                """
                update outbox set next_at = ?, last_error = ?, waits_for = ?, waits_for_name = ?
                where outbox_id = ? and delivered_at is null""",
                until,
                why,
                waiting.map(Waiting::what).orElse(null),
                waiting.map(Waiting::name).orElse(null),
                message.id());
    }

    @Override
    public Optional<Waiting> waiting(OutboxKind kind, ApplicationId application) {
        return sql.one(
                        """
                select waits_for, waits_for_name from outbox
                where kind = ? and application_id = ? and delivered_at is null and waits_for is not null limit 1""",
                        PostgresOutbox::waiting,
                        kind,
                        application.value())
                .flatMap(found -> found);
    }

    private static Optional<Waiting> waiting(Row row) throws SQLException {
        Optional<String> what = row.optionalText("waits_for");
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(Waiting.What.valueOf(what.get()), row.text("waits_for_name")));
    }

    @Override
    public boolean retry(OutboxKind kind, ApplicationId application, Instant at) {
        boolean found = sql.update(
                        """
                        update outbox set dead_at = null, attempts = 0, next_at = ?
                        where kind = ? and application_id = ? and delivered_at is null""",
                        at,
                        kind,
                        application.value())
                > 0;
        if (found) {
            bell.ringAfterCommit();
        }
        return found;
    }

    @Override
    public List<DeadLetter> undelivered(AgencyId agency, int most) {
        return sql.list(
                """
                select o.outbox_id, o.kind, o.application_id, a.arrival_number, o.attempts, o.created_at, o.next_at,
                    o.dead_at, o.last_error, o.waits_for, o.waits_for_name
                from outbox o left join application a on a.application_id = o.application_id
                where o.agency_id = ? and o.delivered_at is null and (o.attempts > 0 or o.waits_for is not null)
                order by o.dead_at is null, o.created_at, o.outbox_id limit %d"""
                        .formatted(most),
                row -> new DeadLetter(
                        row.number("outbox_id"),
                        OutboxKind.valueOf(row.text("kind")),
                        row.uuid("application_id"),
                        row.optionalText("arrival_number"),
                        row.integer("attempts"),
                        row.instant("created_at"),
                        row.optionalInstant("dead_at").isPresent()
                                ? Optional.empty()
                                : Optional.of(row.instant("next_at")),
                        waiting(row),
                        row.optionalText("last_error").orElse("")),
                agency.value());
    }

    @Override
    public boolean retry(AgencyId agency, long id, Instant at) {
        boolean found = sql.update(
                        """
                        update outbox set dead_at = null, attempts = 0, next_at = ?
                        where outbox_id = ? and agency_id = ? and delivered_at is null
                            and (attempts > 0 or waits_for is not null)""",
                        at,
                        id,
                        agency.value())
                > 0;
        if (found) {
            bell.ringAfterCommit();
        }
        return found;
    }

    @Override
    public boolean isDead(OutboxKind kind, ApplicationId application) {
        return sql.one(
                        "select 1 as one from outbox where kind = ? and application_id = ? and dead_at is not null",
                        row -> row.integer("one"),
                        kind,
                        application.value())
                .isPresent();
    }
}
