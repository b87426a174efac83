-- The kinds are the ones of the product's enum; a list here would have to be written again for each new one.
alter table outbox drop constraint if exists ck_outbox_kind;
alter table outbox add constraint ck_outbox_kind check (kind ~ '^[A-Z_]{1,40}$');

alter table evidence add column completed_at timestamptz;
alter table evidence add column preserved_at timestamptz;
create index ix_evidence_unpreserved on evidence (agency_id, completed_at)
    where completed_at is not null and preserved_at is null;
comment on column evidence.completed_at is 'when container_t got the CRLs it takes to check it later (CAdES-LT)';
comment on column evidence.preserved_at is 'when its evidence record (RFC 4998) began';

alter table issued_document add column augmented_at timestamptz;
alter table issued_document add column provable_until timestamptz;
alter table issued_document add column preserved_at timestamptz;
create index ix_issued_document_unpreserved on issued_document (agency_id, augmented_at)
    where augmented_at is not null and preserved_at is null;
create index ix_issued_document_provable on issued_document (provable_until) where provable_until is not null;
comment on column issued_document.pdf_sha256 is 'hash of the bytes as sealed: every later copy begins with them';
comment on column issued_document.augmented_at is 'when the last document timestamp was added (PAdES-LTA)';
comment on column issued_document.provable_until is 'until when the file proves itself offline';

create table evidence_batch (
    batch_id        uuid        not null,
    agency_id       text        not null,
    begun_at        timestamptz not null,
    files           int         not null,
    renew_at        timestamptz not null,
    provable_until  timestamptz not null,
    renewals        int         not null default 0,
    tried_at        timestamptz not null,
    result          text        not null,
    constraint pk_evidence_batch primary key (batch_id),
    constraint ck_evidence_batch_files check (files > 0),
    constraint ck_evidence_batch_result check (result in ('BEGUN', 'TIMESTAMP_RENEWED', 'TREE_RENEWED', 'WAITING', 'LAPSED'))
);
create index ix_evidence_batch_due on evidence_batch (renew_at);
comment on table evidence_batch is 'エビデンスレコードの束: files under one archive timestamp, renewed together (RFC 4998)';

create table archive_timestamp (
    batch_id     uuid        not null,
    chain        int         not null,
    number       int         not null,
    digest       text        not null,
    imprint      bytea       not null,
    token        bytea       not null,
    stamped_at   timestamptz not null,
    proves_until timestamptz not null,
    constraint pk_archive_timestamp primary key (batch_id, chain, number),
    constraint fk_archive_timestamp_batch foreign key (batch_id) references evidence_batch
);
comment on table archive_timestamp is 'アーカイブタイムスタンプ: a chain begins with each hash algorithm, a number more is a timestamp renewal';

create table preserved_file (
    batch_id       uuid not null,
    position       int  not null,
    agency_id      text not null,
    kind           text not null,
    application_id uuid not null,
    number         int  not null,
    sha256         bytea not null,
    constraint pk_preserved_file primary key (batch_id, position),
    constraint uq_preserved_file unique (application_id, kind, number),
    constraint fk_preserved_file_batch foreign key (batch_id) references evidence_batch,
    constraint fk_preserved_file_application foreign key (application_id) references application,
    constraint ck_preserved_file_kind check (kind in ('CONTAINER', 'DOCUMENT'))
);
create index ix_preserved_file_sha256 on preserved_file (sha256);
comment on table preserved_file is 'a signed container or sealed PDF in a batch; number: correction, or number of the document in its case';

create table hash_tree_path (
    batch_id uuid  not null,
    chain    int   not null,
    position int   not null,
    path     bytea not null,
    constraint pk_hash_tree_path primary key (batch_id, chain, position),
    constraint fk_hash_tree_path_file foreign key (batch_id, position) references preserved_file on delete cascade
);
comment on table hash_tree_path is 'reduced hash tree of a file in a chain, DER; none for a batch of one file';

create table preservation_run (
    due_at      timestamptz not null,
    begun_at    timestamptz not null,
    ended_at    timestamptz,
    files       int         not null default 0,
    batches     int         not null default 0,
    timestamps  int         not null default 0,
    trees       int         not null default 0,
    failures    int         not null default 0,
    constraint pk_preservation_run primary key (due_at)
);
comment on table preservation_run is '夜間の長期保存処理: one row a day; one without an end is resumed';
