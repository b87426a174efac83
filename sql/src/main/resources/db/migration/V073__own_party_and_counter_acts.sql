-- 職員本人の申請: an official may apply as a citizen and for a business, so there can be several.
create table official_party (
    official_id uuid        not null,
    party_id    uuid        not null,
    agency_id   text        not null,
    linked_at   timestamptz not null,
    constraint pk_official_party primary key (official_id, party_id),
    constraint fk_official_party_official foreign key (official_id) references official,
    constraint fk_official_party_party foreign key (party_id) references party
);
create index ix_official_party_party on official_party (party_id);
comment on table official_party is '職員本人の申請者: nobody handles an own application; the journal says who linked and unlinked';

insert into official_party (official_id, party_id, agency_id, linked_at)
    select official_id, party_id, agency_id, now() from official where party_id is not null;
alter table official drop column party_id;

-- 代わって入力した職員: who wrote in an applicant's stead does not decide.
create table counter_writer (
    application_id uuid        not null,
    official_id    uuid        not null,
    since          timestamptz not null,
    constraint pk_counter_writer primary key (application_id, official_id),
    constraint fk_counter_writer_application foreign key (application_id) references application on delete cascade,
    constraint fk_counter_writer_official foreign key (official_id) references official
);
comment on table counter_writer is '代わって入力した職員: those who handed the entry over too';

insert into counter_writer (application_id, official_id, since)
    select application_id, entered_by, begun_at from application where entered_by is not null;

create table counter_act (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    kind           text        not null,
    channel        text        not null,
    said_by        text        not null,
    received_on    date        not null,
    note           text        not null,
    attachment_id  uuid,
    entered_by     uuid        not null,
    entered_at     timestamptz not null,
    constraint pk_counter_act primary key (application_id, number),
    constraint fk_counter_act_application foreign key (application_id) references application,
    constraint fk_counter_act_official foreign key (entered_by) references official,
    constraint ck_counter_act_kind check (kind in ('WITHDRAWAL', 'INSPECTION', 'GUIDANCE', 'CORRECTION')),
    constraint ck_counter_act_channel check (channel in ('PAPER', 'TELEPHONE'))
);
comment on table counter_act is '紙・電話の申し出: what an applicant without an account wrote or said after the application';
comment on column counter_act.received_on is '受付印の日, or the day of the call: from there the clock counts';
