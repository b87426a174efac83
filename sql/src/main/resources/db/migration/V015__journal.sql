create table journal_entry (
    entry_id       uuid        not null,
    agency_id      text        not null,
    application_id uuid,
    act            text        not null,
    actor          text        not null,
    at             timestamptz not null,
    detail         text        not null,
    leaf_sha256    bytea       not null,
    constraint pk_journal_entry primary key (entry_id)
);
create index ix_journal_entry_application on journal_entry (application_id, entry_id);
comment on table journal_entry is '記録: every act and every view (閲覧記録); inserted unchained, ids and outcomes only';

create table journal_pending (
    entry_id  uuid not null,
    agency_id text not null,
    constraint pk_journal_pending primary key (entry_id)
);
comment on table journal_pending is 'entries that wait for their place in the chain';

create table journal_chain (
    agency_id    text   not null,
    position     bigint not null,
    entry_id     uuid   not null,
    chain_sha256 bytea  not null,
    constraint pk_journal_chain primary key (agency_id, position),
    constraint uq_journal_chain_entry unique (entry_id)
);
comment on table journal_chain is 'one chain per agency, written by one sequencer: hash(previous, leaf)';

create table journal_anchor (
    agency_id       text        not null,
    number          bigint      not null,
    first_position  bigint      not null,
    last_position   bigint      not null,
    chain_sha256    bytea       not null,
    merkle_root     bytea       not null,
    timestamp_token bytea       not null,
    anchored_at     timestamptz not null,
    constraint pk_journal_anchor primary key (agency_id, number)
);
comment on table journal_anchor is 'Merkle root over a stretch of the chain with an RFC 3161 timestamp; also written outside the database';
