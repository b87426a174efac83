alter table draft_disposition add column chain text not null default '', add column part text not null default '';
update draft_disposition set chain = coalesce(
    (select string_agg('approval-' || n, ' ' order by n) from generate_series(1, levels_needed) n), '');
alter table draft_disposition alter column chain drop default, alter column part drop default;
comment on column draft_disposition.chain is '回議の順序: ids of the steps that this draft passes, first to last; the last decides';
comment on column draft_disposition.part is '一部拒否: the part that a grant refuses; empty if none';

alter table disposition add column part text not null default '';
alter table disposition alter column part drop default;

alter table approval add column step text not null default '';
update approval set step = 'approval-' || level;
alter table approval alter column step drop default;

create table remand (
    draft_id       uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    from_step      text        not null,
    to_step        text        not null,
    remanded_by    uuid        not null,
    remanded_at    timestamptz not null,
    remand_comment text        not null,
    constraint pk_remand primary key (draft_id, number),
    constraint fk_remand_draft foreign key (draft_id) references draft_disposition,
    constraint fk_remand_official foreign key (remanded_by) references official
);
comment on table remand is '差戻し: from a step of the chain to a named earlier one, or to drafting';

create table opinion_request (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    office_id      text        not null,
    requested_by   uuid,
    requested_at   timestamptz not null,
    due_on         date        not null,
    question       text        not null,
    shared         boolean     not null,
    status         text        not null,
    stance         text,
    answer         text        not null,
    answered_by    uuid,
    answered_at    timestamptz,
    constraint pk_opinion_request primary key (application_id, number),
    constraint fk_opinion_request_application foreign key (application_id) references application,
    constraint fk_opinion_request_office foreign key (agency_id, office_id) references office,
    constraint fk_opinion_request_requested_by foreign key (requested_by) references official,
    constraint fk_opinion_request_answered_by foreign key (answered_by) references official,
    constraint ck_opinion_request_status check (status in ('OPEN', 'ANSWERED', 'CLOSED')),
    constraint ck_opinion_request_stance check (stance in ('NO_OBJECTION', 'CONDITIONAL', 'OBJECTION')),
    constraint ck_opinion_request_answered check ((status = 'ANSWERED') = (stance is not null))
);
create index ix_opinion_request_office on opinion_request (agency_id, office_id, due_on) where status = 'OPEN';
comment on table opinion_request is '意見照会: asked of another office during review; requested_by is null where the procedure asks';
comment on column opinion_request.shared is 'whether the other offices that were asked see the answer';

create table guidance (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    given_by       uuid        not null,
    given_at       timestamptz not null,
    aim            text        not null,
    content        text        not null,
    status         text        not null,
    answered_at    timestamptz,
    constraint pk_guidance primary key (application_id, number),
    constraint fk_guidance_application foreign key (application_id) references application,
    constraint fk_guidance_official foreign key (given_by) references official,
    constraint ck_guidance_aim check (aim in ('CHANGE', 'WITHDRAWAL')),
    constraint ck_guidance_status check (status in ('OPEN', 'FOLLOWED', 'DECLINED', 'CLOSED'))
);
create unique index uq_guidance_open on guidance (application_id) where status = 'OPEN';
comment on table guidance is '行政指導: a request to change or withdraw; the applicant may decline, the clock runs on (行政手続法 art. 33)';
