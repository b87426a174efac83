create table procedure_version (
    procedure_id  text        not null,
    version       int         not null,
    agency_id     text        not null,
    office_id     text        not null,
    folder        bytea       not null,
    folder_sha256 text        not null,
    published_at  timestamptz not null,
    constraint pk_procedure_version primary key (procedure_id, version),
    constraint fk_procedure_version_office foreign key (agency_id, office_id) references office,
    constraint ck_procedure_version_sha256 check (folder_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table procedure_version is '手続・様式の版: bytes of the published folder; a published version never changes';

create function procedure_version_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'A published procedure version never changes';
end $$;
create trigger tr_procedure_version_never_changes before update or delete on procedure_version
    for each row execute function procedure_version_never_changes();
