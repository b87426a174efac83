alter table issued_document
    add column way             text        not null default 'ELECTRONIC',
    add column first_opened_at timestamptz,
    add constraint ck_issued_document_way check (way in ('ELECTRONIC', 'POST', 'COUNTER'));
create index ix_issued_document_unopened on issued_document (issued_at)
    where way = 'ELECTRONIC' and first_opened_at is null;
comment on column issued_document.way is '交付の方法: electronic only if the applicant chose it at filing (デジタル手続法 art. 7)';
comment on column issued_document.first_opened_at is 'when the applicant first opened it';

create table dispatch (
    dispatch_id     uuid        not null,
    application_id  uuid        not null,
    agency_id       text        not null,
    office_id       text        not null,
    number          int         not null,
    document_number int,
    tag             text,
    name_ja         text        not null,
    name_easy       text,
    name_en         text,
    way             text        not null,
    cause           text        not null,
    state           text        not null,
    tag_number      text,
    tracking_number text,
    created_at      timestamptz not null,
    done_at         timestamptz,
    done_by         uuid,
    returned_at     timestamptz,
    return_reason   text,
    constraint pk_dispatch primary key (dispatch_id),
    constraint fk_dispatch_application foreign key (application_id) references application,
    constraint fk_dispatch_official foreign key (done_by) references official,
    constraint uq_dispatch_number unique (application_id, number),
    constraint ck_dispatch_what check ((document_number is null) <> (tag is null)),
    constraint ck_dispatch_way check (way in ('POST', 'COUNTER')),
    constraint ck_dispatch_cause check (cause in ('CHOSEN', 'NOT_OPENED', 'RETURNED')),
    constraint ck_dispatch_state check (state in ('WAITING', 'SENT', 'HANDED_OVER', 'RETURNED', 'CANCELLED')),
    constraint ck_dispatch_done check ((state in ('SENT', 'HANDED_OVER', 'RETURNED')) = (done_at is not null))
);
create index ix_dispatch_waiting on dispatch (agency_id, office_id, created_at, dispatch_id) where state = 'WAITING';
create unique index uq_dispatch_tag_number on dispatch (agency_id, tag, tag_number)
    where tag_number is not null and state <> 'RETURNED';
comment on table dispatch is '施行・発送: a document or tag (鑑札) that goes by post or over the counter; sending again is a new row';
comment on column dispatch.tag is '鑑札: id of the tag in procedure.yaml';
comment on column dispatch.tracking_number is '書留・追跡の番号';
