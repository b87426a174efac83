-- Malware scans of uploaded files. One verdict for one content of one case, whatever its file is called.

create table file_scan (
    application_id uuid        not null,
    sha256         text        not null,
    agency_id      text        not null,
    state          text        not null,
    finding        text,
    held_at        timestamptz not null,
    scanned_at     timestamptz,
    constraint pk_file_scan primary key (application_id, sha256),
    constraint fk_file_scan_application foreign key (application_id) references application on delete cascade,
    constraint ck_file_scan_state check (state in ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNABLE')),
    constraint ck_file_scan_scanned check ((state = 'PENDING') = (scanned_at is null))
);
comment on table file_scan is '検疫: nobody opens a file before it was found clean; a file without a row was never scanned';
comment on column file_scan.finding is 'what the scanner named, or why it could not tell';

alter table outbox drop constraint ck_outbox_waits_for;
alter table outbox add constraint ck_outbox_waits_for check (waits_for in
    ('SEAL_NONE', 'SEAL_NOT_BEGUN', 'SEAL_ENDED', 'SEAL_UNUSABLE', 'SEAL_REGISTER', 'SCANNER'));
