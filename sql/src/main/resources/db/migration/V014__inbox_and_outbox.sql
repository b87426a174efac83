create table inbox (
    application_id  uuid        not null,
    agency_id       text        not null,
    office_id       text        not null,
    due_on          date        not null,
    open            boolean     not null,
    state           text        not null,
    signature_state text        not null,
    arrival_number  text        not null,
    procedure_id    text        not null,
    procedure_name  text        not null,
    applicant_name  text        not null,
    arrived_at      timestamptz not null,
    claimed_by      uuid,
    claimed_name    text,
    case_version    bigint      not null,
    constraint pk_inbox primary key (application_id),
    constraint fk_inbox_application foreign key (application_id) references application
);
create index ix_inbox_open on inbox (office_id, due_on, application_id) where open;
create index ix_inbox_unclaimed on inbox (office_id, due_on, application_id) where open and claimed_by is null;
create index ix_inbox_mine on inbox (claimed_by, due_on, application_id) where open;
create index ix_inbox_approval on inbox (office_id, due_on, application_id) where state = 'DRAFTED';
create index ix_inbox_done on inbox (office_id, due_on, application_id) where not open;
create index ix_inbox_all on inbox (office_id, due_on, application_id);
create unique index uq_inbox_arrival_number on inbox (arrival_number);
comment on table inbox is '受信箱: projection of cases for officials, written in the transaction of each step';

create table inbox_count (
    inbox_count_id bigint generated always as identity,
    agency_id      text   not null,
    office_id      text   not null,
    bucket         text   not null,
    delta          bigint not null,
    constraint pk_inbox_count primary key (inbox_count_id),
    constraint ck_inbox_count_bucket check (bucket in ('UNCLAIMED', 'APPROVAL', 'DONE', 'ALL'))
);
create index ix_inbox_count_office on inbox_count (office_id, bucket) include (delta);
comment on table inbox_count is 'delta rows, folded later: no row that every filing locks';

create table outbox (
    outbox_id      bigint generated always as identity,
    agency_id      text        not null,
    kind           text        not null,
    message_key    text        not null,
    application_id uuid        not null,
    created_at     timestamptz not null,
    attempts       int         not null default 0,
    next_at        timestamptz not null,
    delivered_at   timestamptz,
    dead_at        timestamptz,
    last_error     text,
    constraint pk_outbox primary key (outbox_id),
    constraint uq_outbox_message unique (kind, message_key),
    constraint ck_outbox_kind check (kind in ('START_PROCESS', 'TIMESTAMP_SIGNATURE', 'VALIDATE_SIGNATURE',
        'ISSUE_DOCUMENT', 'SEND_MAIL'))
);
create index ix_outbox_due on outbox (next_at, outbox_id) where delivered_at is null and dead_at is null;
comment on table outbox is 'written in the transaction that caused it; delivered at least once; dead after many attempts';
