create sequence arrival_number_seq;
comment on sequence arrival_number_seq is '到達番号: running part; gaps are allowed';

create table application (
    application_id    uuid        not null,
    agency_id         text        not null,
    office_id         text        not null,
    procedure_id      text        not null,
    procedure_version int         not null,
    party_id          uuid        not null,
    state             text        not null,
    signature_state   text,
    draft_answers     text        not null,
    filed_answers     text,
    arrival_number    text,
    begun_at          timestamptz not null,
    changed_at        timestamptz not null,
    arrived_at        timestamptz,
    due_on            date,
    claimed_by        uuid,
    intake_at         timestamptz,
    paused_since      timestamptz,
    decided_at        timestamptz,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    version           bigint      not null,
    constraint pk_application primary key (application_id),
    constraint fk_application_office foreign key (agency_id, office_id) references office,
    constraint fk_application_procedure foreign key (procedure_id, procedure_version) references procedure_version,
    constraint fk_application_party foreign key (party_id) references party,
    constraint fk_application_claimed_by foreign key (claimed_by) references official,
    constraint uq_application_arrival_number unique (arrival_number),
    constraint ck_application_state check (state in ('DRAFT', 'FROZEN', 'ARRIVED', 'UNDER_REVIEW', 'CORRECTION_REQUESTED',
        'DRAFTED', 'DISPOSED_GRANTED', 'DISPOSED_REFUSED', 'ISSUED', 'WITHDRAWN')),
    constraint ck_application_signature_state check (signature_state in ('PENDING', 'ACCEPTED', 'VERIFIED', 'DISAGREED')),
    constraint ck_application_arrived check (
        (state in ('DRAFT', 'FROZEN')) = (arrival_number is null)
        and (arrival_number is null) = (arrived_at is null)
        and (arrival_number is null) = (filed_answers is null))
);
create index ix_application_party on application (party_id, changed_at desc);
comment on table application is '申請: a draft, and after its arrival (到達) the case';
comment on column application.due_on is '標準処理期間の末日: last day of the standard processing period, moved by pauses';
comment on column application.paused_since is '補正待ち: the standard period stands still since';

create table attachment (
    attachment_id  uuid        not null,
    application_id uuid        not null,
    agency_id      text        not null,
    field_path     text        not null,
    name           text        not null,
    content_type   text        not null,
    size_bytes     bigint      not null,
    sha256         text        not null,
    content        bytea       not null,
    attached_at    timestamptz not null,
    correction     int         not null,
    detached_at    timestamptz,
    constraint pk_attachment primary key (attachment_id),
    constraint fk_attachment_application foreign key (application_id) references application,
    constraint ck_attachment_size check (size_bytes > 0)
);
create index ix_attachment_application on attachment (application_id);
alter table attachment alter column content set storage external;
comment on table attachment is '添付書類';
comment on column attachment.correction is '0 with the filing, n with the answer to correction request n';

create table frozen_container (
    frozen_id         uuid        not null,
    application_id    uuid        not null,
    agency_id         text        not null,
    correction        int         not null,
    container         bytea       not null,
    sha256            text        not null,
    answers           text        not null,
    certificate       bytea,
    signed_attributes bytea,
    frozen_at         timestamptz not null,
    consumed_at       timestamptz,
    constraint pk_frozen_container primary key (frozen_id),
    constraint fk_frozen_container_application foreign key (application_id) references application
);
create unique index uq_frozen_container_open on frozen_container (application_id) where consumed_at is null;
alter table frozen_container alter column container set storage external;
comment on table frozen_container is 'what is to be signed; consumed once by one conditional update, so nothing is replayed';

create table filing (
    application_id uuid        not null,
    correction     int         not null,
    agency_id      text        not null,
    frozen_id      uuid        not null,
    arrival_number text        not null,
    arrived_at     timestamptz not null,
    answers        text        not null,
    journal_leaf   text        not null,
    constraint pk_filing primary key (application_id, correction),
    constraint fk_filing_application foreign key (application_id) references application,
    constraint fk_filing_frozen foreign key (frozen_id) references frozen_container,
    constraint uq_filing_arrival_number unique (arrival_number),
    constraint uq_filing_frozen unique (frozen_id)
);
comment on table filing is '到達: the filing (correction 0) and each signed answer to a correction request';

create table evidence (
    application_id uuid        not null,
    correction     int         not null,
    agency_id      text        not null,
    container      bytea       not null,
    signer_key     text        not null,
    signer_name    text        not null,
    certificate    bytea       not null,
    revocation     text        not null,
    checked_at     timestamptz not null,
    container_t    bytea,
    timestamped_at timestamptz,
    dss_indication text,
    dss_level      text,
    dss_report     bytea,
    dss_checked_at timestamptz,
    constraint pk_evidence primary key (application_id, correction),
    constraint fk_evidence_filing foreign key (application_id, correction) references filing,
    constraint ck_evidence_revocation check (revocation in ('GOOD', 'UNKNOWN'))
);
alter table evidence alter column container set storage external;
alter table evidence alter column container_t set storage external;
comment on table evidence is '署名の証拠: signed container, timestamp, second verifier''s report';

create table idempotency_key (
    actor          text        not null,
    key            text        not null,
    agency_id      text        not null,
    body_sha256    text        not null,
    application_id uuid        not null,
    correction     int         not null,
    created_at     timestamptz not null,
    constraint pk_idempotency_key primary key (actor, key),
    constraint fk_idempotency_key_application foreign key (application_id) references application
);
comment on table idempotency_key is 'one act per key: a repeat finds the filing it made';
