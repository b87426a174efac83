create table own_step (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    element        text        not null,
    name_ja        text        not null,
    outcome        text        not null,
    note           text        not null,
    done_by        uuid        not null,
    done_at        timestamptz not null,
    constraint pk_own_step primary key (application_id, number),
    constraint fk_own_step_application foreign key (application_id) references application,
    constraint fk_own_step_done_by foreign key (done_by) references official,
    constraint ck_own_step_outcome check (outcome in ('PASSED', 'FAILED')),
    constraint ck_own_step_note check (length(note) <= 10000 and (outcome = 'PASSED' or note <> ''))
);
comment on table own_step is '手続が加えた手順の記録: what a step that the procedure''s own process model adds came to';
comment on column own_step.element is 'id of the user task in the model of the pinned procedure version';
