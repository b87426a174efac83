create table individual_number (
    individual_number_id uuid        not null,
    application_id       uuid        not null,
    agency_id            text        not null,
    key_id               text        not null,
    nonce                bytea       not null,
    ciphertext           bytea       not null,
    commitment           text        not null,
    faulty               boolean     not null,
    kept_at              timestamptz not null,
    constraint pk_individual_number primary key (individual_number_id),
    constraint fk_individual_number_application foreign key (application_id) references application,
    constraint ck_individual_number_nonce check (length(nonce) = 12),
    constraint ck_individual_number_commitment check (commitment ~ '^[0-9a-f]{64}$')
);
create index ix_individual_number_application on individual_number (application_id);
comment on table individual_number is '個人番号: kept apart from the answers, AES-256-GCM; deleted when its purpose ends';
comment on column individual_number.ciphertext is 'salt and number, encrypted; additional data individual_number|ciphertext|<id>';
comment on column individual_number.commitment is 'SHA-256 over salt and number; stands in the answers and in what is signed';
create index ix_journal_entry_number_read on journal_entry (application_id, at) where act = 'INDIVIDUAL_NUMBER_READ';
