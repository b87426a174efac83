-- Webhooks: businesses' and agents' software is told of events about its own party's applications.

create table webhook_subscription (
    subscription_id uuid        not null,
    party_id        uuid        not null,
    url             text        not null,
    events          text[]      not null,
    created_at      timestamptz not null,
    disabled_at     timestamptz,
    constraint pk_webhook_subscription primary key (subscription_id),
    constraint fk_webhook_subscription_party foreign key (party_id) references party,
    constraint ck_webhook_subscription_url check (length(url) <= 500),
    constraint ck_webhook_subscription_events check (cardinality(events) > 0)
);
create index ix_webhook_subscription_party on webhook_subscription (party_id, created_at);
comment on table webhook_subscription is 'a party belongs to no agency; its messages wait in the outbox of the agency of each case';
comment on column webhook_subscription.disabled_at is 'nothing got there for days: nothing more is sent';
