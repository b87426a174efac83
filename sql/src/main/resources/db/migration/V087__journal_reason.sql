create table journal_reason (
    entry_id       uuid  not null,
    agency_id      text  not null,
    application_id uuid,
    salt           bytea not null,
    reason         text  not null,
    constraint pk_journal_reason primary key (entry_id),
    constraint fk_journal_reason_entry foreign key (entry_id) references journal_entry
        deferrable initially deferred,
    constraint ck_journal_reason_salt check (length(salt) = 16)
);
create index ix_journal_reason_application on journal_reason (application_id);
comment on table journal_reason is
    '理由: the words behind an entry, which holds SHA-256 over salt and words; words can be destroyed, the record stays';
