alter table official_role drop constraint ck_official_role_role;
alter table official_role add constraint ck_official_role_role
    check (role in ('INTAKE', 'REVIEWER', 'APPROVER', 'SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR'));

create table conflict_of_interest (
    application_id uuid        not null,
    official_id    uuid        not null,
    agency_id      text        not null,
    reason         text        not null,
    declared_at    timestamptz not null,
    constraint pk_conflict_of_interest primary key (application_id, official_id),
    constraint fk_conflict_of_interest_application foreign key (application_id) references application,
    constraint fk_conflict_of_interest_official foreign key (official_id) references official,
    constraint ck_conflict_of_interest_reason check (reason <> '' and length(reason) <= 500)
);
create index ix_conflict_of_interest_official on conflict_of_interest (official_id);
comment on table conflict_of_interest is
    '利益相反（除斥・回避）: declared by the official, who neither opens nor decides the case from then on';
