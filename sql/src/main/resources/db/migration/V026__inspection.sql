create table inspection (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    place          text        not null,
    offered_by     uuid        not null,
    offered_at     timestamptz not null,
    chosen_at      timestamptz,
    starts_at      timestamptz,
    result         text,
    findings       text        not null,
    recorded_by    uuid,
    recorded_at    timestamptz,
    constraint pk_inspection primary key (application_id, number),
    constraint fk_inspection_application foreign key (application_id) references application,
    constraint fk_inspection_offered_by foreign key (offered_by) references official,
    constraint fk_inspection_recorded_by foreign key (recorded_by) references official,
    constraint ck_inspection_result check (result in ('CONFORMS', 'DOES_NOT_CONFORM')),
    constraint ck_inspection_chosen check ((chosen_at is null) = (starts_at is null)),
    constraint ck_inspection_recorded check ((recorded_at is null) = (result is null)
        and (recorded_at is null or chosen_at is not null))
);
comment on table inspection is '現地確認: an appointment on site; the applicant picks one of the offered instants';

create table inspection_slot (
    application_id uuid        not null,
    number         int         not null,
    position       int         not null,
    starts_at      timestamptz not null,
    constraint pk_inspection_slot primary key (application_id, number, position),
    constraint fk_inspection_slot_inspection foreign key (application_id, number) references inspection
);
comment on table inspection_slot is '日程の候補';
