create table stage (
    application_id uuid not null,
    agency_id      text not null,
    before_id      uuid not null,
    family_id      uuid not null,
    carried        text not null,
    constraint pk_stage primary key (application_id),
    constraint fk_stage_application foreign key (application_id) references application,
    constraint fk_stage_before foreign key (before_id) references application,
    constraint fk_stage_family foreign key (family_id) references application,
    constraint ck_stage_order check (application_id <> before_id)
);
create index ix_stage_before on stage (before_id);
create index ix_stage_family on stage (family_id, application_id);
comment on table stage is '段階: an application that the grant of an earlier one opened, such as a report after a subsidy''s grant';
comment on column stage.carried is 'amounts carried over from the stage before, as JSON by field; no client changes them';
