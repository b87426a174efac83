package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.outbox.OutboxBell;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.webhook.Subscription;
import jp.madoguchi.workflow.webhook.Subscriptions;
import jp.madoguchi.workflow.webhook.WebhookEvent;

/** Subscriptions in PostgreSQL. */
@Singleton
class PostgresSubscriptions implements Subscriptions {
    private final Sql sql;
    private final OutboxBell bell;

    @Inject
    PostgresSubscriptions(Sql sql, OutboxBell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    @Override
    public void add(Subscription subscription) {
        sql.update(
                """
                insert into webhook_subscription (subscription_id, party_id, url, events, created_at)
                values (?, ?, ?, ?, ?)""",
                subscription.id(),
                subscription.party().value(),
                subscription.url().toString(),
                subscription.events().stream().map(Enum::name).sorted().toArray(String[]::new),
                subscription.createdAt());
    }

    @Override
    public List<Subscription> lock(PartyId party) {
        sql.one("select 1 as one from party where party_id = ? for update", row -> row.integer("one"), party.value());
        return of(party);
    }

    @Override
    public List<Subscription> of(PartyId party) {
        return sql.list(
                "select * from webhook_subscription where party_id = ? order by created_at, subscription_id",
                PostgresSubscriptions::subscription,
                party.value());
    }

    @Override
    public Optional<Subscription> find(UUID id) {
        return sql.one(
                "select * from webhook_subscription where subscription_id = ?",
                PostgresSubscriptions::subscription,
                id);
    }

    private static Subscription subscription(Row row) throws SQLException {
        return new Subscription(
                row.uuid("subscription_id"),
                new PartyId(row.uuid("party_id")),
                URI.create(row.text("url")),
                row.texts("events").stream().map(WebhookEvent::valueOf).collect(Collectors.toSet()),
                row.instant("created_at"),
                row.optionalInstant("disabled_at"));
    }

    @Override
    public boolean remove(PartyId party, UUID id) {
        return sql.update(
                        "delete from webhook_subscription where party_id = ? and subscription_id = ?",
                        party.value(),
                        id)
                > 0;
    }

    @Override
    public void disable(UUID id, Instant at) {
        sql.update(
                "update webhook_subscription set disabled_at = ? where subscription_id = ? and disabled_at is null",
                at,
                id);
    }

    @Override
    public void announce(Application application, WebhookEvent event, int occasion, Instant at) {
        sql.later(
                """
                insert into outbox (agency_id, kind, message_key, application_id, created_at, next_at)
                select ?, 'SEND_WEBHOOK', subscription_id || ?, ?, ?, ?
                from webhook_subscription where party_id = ? and disabled_at is null and ? = any (events)
                on conflict do nothing""",
                application.agency().value(),
                ":" + event + ":" + application.id() + ":" + occasion,
                application.id().value(),
                at,
                at,
                application.party().value(),
                event);
        bell.ringAfterCommit();
    }

    @Override
    public List<Failing> failing() {
        return sql.list(
                """
                select distinct on (s.subscription_id) s.subscription_id, o.application_id, o.agency_id
                from webhook_subscription s
                    join outbox o on o.kind = 'SEND_WEBHOOK' and o.dead_at is not null and o.delivered_at is null
                        and o.message_key like s.subscription_id || ':%'
                where s.disabled_at is null and not exists (
                    select 1 from outbox d where d.kind = 'SEND_WEBHOOK' and d.delivered_at > o.created_at
                        and d.message_key like s.subscription_id || ':%')
                order by s.subscription_id, o.created_at""",
                row -> new Failing(
                        row.uuid("subscription_id"),
                        new ApplicationId(row.uuid("application_id")),
                        new AgencyId(row.text("agency_id"))));
    }
}
