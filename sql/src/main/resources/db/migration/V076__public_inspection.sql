create table public_inspection (
    application_id       uuid        not null,
    public_inspection_id uuid        not null,
    agency_id            text        not null,
    begun_by             uuid,
    begun_at             timestamptz not null,
    last_on              date        not null,
    constraint pk_public_inspection primary key (application_id),
    constraint uq_public_inspection_id unique (public_inspection_id),
    constraint fk_public_inspection_application foreign key (application_id) references application,
    constraint fk_public_inspection_begun_by foreign key (begun_by) references official
);
comment on table public_inspection is '縦覧: an application laid open to the public before its decision; ends with last_on, or with the case';
comment on column public_inspection.public_inspection_id is 'by which the public asks: tells nothing of the case';
comment on column public_inspection.begun_by is 'who announced it (公告); empty if recording the intake began it';
create index ix_public_inspection_last_on on public_inspection (last_on, public_inspection_id);

create table public_inspection_file (
    application_id uuid not null,
    position       int  not null,
    attachment_id  uuid not null,
    constraint pk_public_inspection_file primary key (application_id, position),
    constraint fk_public_inspection_file_inspection foreign key (application_id) references public_inspection,
    constraint fk_public_inspection_file_attachment foreign key (attachment_id) references attachment
);
comment on table public_inspection_file is '縦覧に供する書類: exactly the files that were looked at before they were laid open';
create index ix_public_inspection_file_attachment on public_inspection_file (attachment_id);
