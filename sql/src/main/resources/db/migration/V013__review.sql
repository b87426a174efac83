create table correction_request (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    requested_by   uuid        not null,
    requested_at   timestamptz not null,
    due_on         date        not null,
    answered_at    timestamptz,
    constraint pk_correction_request primary key (application_id, number),
    constraint fk_correction_request_application foreign key (application_id) references application,
    constraint fk_correction_request_official foreign key (requested_by) references official
);
create unique index uq_correction_request_open on correction_request (application_id) where answered_at is null;
comment on table correction_request is '補正の求め';

create table correction_item (
    application_id uuid not null,
    number         int  not null,
    position       int  not null,
    path           text not null,
    reason         text not null,
    constraint pk_correction_item primary key (application_id, number, position),
    constraint fk_correction_item_request foreign key (application_id, number) references correction_request
);
comment on table correction_item is '補正を要する箇所: one field, row or file, and why';

create table correction_answer (
    application_id uuid not null,
    number         int  not null,
    path           text not null,
    value_before   text not null,
    value_after    text not null,
    constraint pk_correction_answer primary key (application_id, number, path),
    constraint fk_correction_answer_request foreign key (application_id, number) references correction_request
);
comment on table correction_answer is '補正の内容: what the signed answer changed';

create table draft_disposition (
    draft_id         uuid        not null,
    application_id   uuid        not null,
    agency_id        text        not null,
    kind             text        not null,
    note             text        not null,
    conditions       text        not null,
    ground           text,
    reasons          text        not null,
    standard_applied text        not null,
    drafted_by       uuid        not null,
    drafted_at       timestamptz not null,
    levels_needed    int         not null,
    status           text        not null,
    remanded_by      uuid,
    remanded_at      timestamptz,
    remand_comment   text,
    constraint pk_draft_disposition primary key (draft_id),
    constraint fk_draft_disposition_application foreign key (application_id) references application,
    constraint fk_draft_disposition_drafted_by foreign key (drafted_by) references official,
    constraint fk_draft_disposition_remanded_by foreign key (remanded_by) references official,
    constraint ck_draft_disposition_kind check (kind in ('GRANT', 'REFUSAL')),
    constraint ck_draft_disposition_levels check (levels_needed between 0 and 4),
    constraint ck_draft_disposition_status check (status in ('WAITING', 'DECIDED', 'REMANDED')),
    constraint ck_draft_disposition_refusal check (kind = 'GRANT' or (ground is not null and reasons <> ''))
);
create unique index uq_draft_disposition_waiting on draft_disposition (application_id) where status = 'WAITING';
comment on table draft_disposition is '起案';

create table approval (
    draft_id    uuid        not null,
    level       int         not null,
    agency_id   text        not null,
    approved_by uuid        not null,
    approved_at timestamptz not null,
    constraint pk_approval primary key (draft_id, level),
    constraint fk_approval_draft foreign key (draft_id) references draft_disposition,
    constraint fk_approval_official foreign key (approved_by) references official,
    constraint uq_approval_official unique (draft_id, approved_by)
);
comment on table approval is '決裁: one level of the chain';

create table disposition (
    application_id   uuid        not null,
    agency_id        text        not null,
    draft_id         uuid        not null,
    kind             text        not null,
    conditions       text        not null,
    ground           text,
    reasons          text        not null,
    standard_applied text        not null,
    decided_by       uuid        not null,
    decided_at       timestamptz not null,
    constraint pk_disposition primary key (application_id),
    constraint fk_disposition_application foreign key (application_id) references application,
    constraint fk_disposition_draft foreign key (draft_id) references draft_disposition,
    constraint fk_disposition_official foreign key (decided_by) references official,
    constraint ck_disposition_kind check (kind in ('GRANT', 'REFUSAL')),
    constraint ck_disposition_refusal check (kind = 'GRANT' or (ground is not null and reasons <> ''))
);
comment on table disposition is '処分: one for a case, made by the last approval';

create table document_number_counter (
    agency_id text   not null,
    office_id text   not null,
    year      int    not null,
    last      bigint not null,
    constraint pk_document_number_counter primary key (agency_id, office_id, year),
    constraint fk_document_number_counter_office foreign key (agency_id, office_id) references office
);
comment on table document_number_counter is '文書番号: per office and fiscal year';

create table issued_document (
    application_id  uuid        not null,
    number          int         not null,
    agency_id       text        not null,
    document_number text        not null,
    title           text        not null,
    code_sha256     text        not null,
    pdf             bytea       not null,
    pdf_sha256      text        not null,
    issued_at       timestamptz not null,
    revoked_at      timestamptz,
    constraint pk_issued_document primary key (application_id, number),
    constraint fk_issued_document_application foreign key (application_id) references application,
    constraint uq_issued_document_number unique (document_number)
);
create index ix_issued_document_sha256 on issued_document (pdf_sha256);
alter table issued_document alter column pdf set storage external;
comment on table issued_document is '交付文書';
comment on column issued_document.code_sha256 is 'hash of the verification code in the QR code; the code itself is kept nowhere else';
