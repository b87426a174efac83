-- 交付文書の失効・差替え: an issued document is taken back by two people, and replaced where the disposition goes on.

create table document_revocation (
    application_id   uuid        not null,
    number           int         not null,
    agency_id        text        not null,
    document_number  int         not null,
    ground           text        not null,
    reason           text        not null,
    kind             text,
    conditions       text,
    part             text,
    refusal_ground   text,
    reasons          text,
    standard_applied text,
    proposed_by      uuid        not null,
    proposed_at      timestamptz not null,
    status           text        not null,
    closed_by        uuid,
    closed_at        timestamptz,
    constraint pk_document_revocation primary key (application_id, number),
    constraint fk_document_revocation_document foreign key (application_id, document_number)
        references issued_document (application_id, number),
    constraint fk_document_revocation_proposed_by foreign key (proposed_by) references official,
    constraint fk_document_revocation_closed_by foreign key (closed_by) references official,
    constraint ck_document_revocation_ground check (ground in ('CLERICAL_ERROR', 'UNREADABLE', 'SEAL_COMPROMISED',
        'ALGORITHM_ENDED', 'DISPOSITION_ENDED', 'OBTAINED_BY_FRAUD', 'ISSUED_BY_MISTAKE')),
    constraint ck_document_revocation_reason check (char_length(reason) between 1 and 500),
    constraint ck_document_revocation_status check (status in ('WAITING', 'DECIDED', 'DECLINED')),
    constraint ck_document_revocation_closed check ((status = 'WAITING') = (closed_at is null)),
    constraint ck_document_revocation_closed_by check ((status = 'WAITING') = (closed_by is null)),
    constraint ck_document_revocation_two_people check (status <> 'DECIDED' or closed_by <> proposed_by),
    constraint ck_document_revocation_correction check ((ground = 'CLERICAL_ERROR') = (kind is not null))
);
create unique index uq_document_revocation_waiting on document_revocation (application_id) where status = 'WAITING';
create unique index uq_document_revocation_decided on document_revocation (application_id, document_number)
    where status = 'DECIDED';
comment on table document_revocation is '交付文書の失効・差替えの起案と決裁';
comment on column document_revocation.reason is 'for the office only: the public is told since when, never why';
comment on column document_revocation.kind is '誤記の訂正: the decided text as it should have read, in the columns of disposition; null without one';

alter table issued_document add column replaces text;
alter table issued_document add constraint fk_issued_document_replaces foreign key (replaces)
    references issued_document (document_number);
create unique index uq_issued_document_replaces on issued_document (replaces) where replaces is not null;
comment on column issued_document.replaces is '差替え: 文書番号 of the revoked document that this one stands for';
comment on column issued_document.revoked_at is '失効: since when the agency no longer stands by it';
