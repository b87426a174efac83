create table position (
    agency_id   text not null,
    position_id text not null,
    office_id   text not null,
    name_ja     text not null,
    holder      uuid,
    constraint pk_position primary key (agency_id, position_id),
    constraint fk_position_office foreign key (agency_id, office_id) references office,
    constraint fk_position_holder foreign key (holder) references official,
    constraint ck_position_id check (position_id ~ '^[a-z][a-z0-9-]{0,39}$'),
    constraint ck_position_name check (name_ja <> '' and length(name_ja) <= 60)
);
create index ix_position_holder on position (holder);
comment on table position is '職位: a post; a step of a decision chain names it, its holder decides there';
comment on column position.holder is 'null while the post is vacant';

create table acting_head (
    acting_head_id uuid        not null,
    agency_id      text        not null,
    position_id    text        not null,
    official_id    uuid        not null,
    from_on        date        not null,
    until_on       date        not null,
    source         text        not null,
    entered_by     uuid        not null,
    entered_at     timestamptz not null,
    ended_at       timestamptz,
    constraint pk_acting_head primary key (acting_head_id),
    constraint fk_acting_head_position foreign key (agency_id, position_id) references position,
    constraint fk_acting_head_official foreign key (official_id) references official,
    constraint fk_acting_head_entered_by foreign key (entered_by) references official,
    constraint ck_acting_head_period check (until_on >= from_on),
    constraint ck_acting_head_source check (source <> '' and length(source) <= 200)
);
create index ix_acting_head_position on acting_head (agency_id, position_id);
comment on table acting_head is '職務代理: who fills a post for a time, in the own name';
comment on column acting_head.source is '発令の根拠: the order or rule by which it was given';

create table absence (
    absence_id  uuid        not null,
    agency_id   text        not null,
    official_id uuid        not null,
    deputy_id   uuid        not null,
    from_on     date        not null,
    until_on    date        not null,
    entered_by  uuid        not null,
    entered_at  timestamptz not null,
    ended_at    timestamptz,
    constraint pk_absence primary key (absence_id),
    constraint fk_absence_official foreign key (official_id) references official,
    constraint fk_absence_deputy foreign key (deputy_id) references official,
    constraint fk_absence_entered_by foreign key (entered_by) references official,
    constraint ck_absence_period check (until_on >= from_on),
    constraint ck_absence_deputy check (deputy_id <> official_id)
);
create index ix_absence_official on absence (official_id, until_on) where ended_at is null;
comment on table absence is '不在: from and until, both included, and the deputy who decides meanwhile (代決者)';

alter table approval
    add column title      text not null default '',
    add column capacity   text not null default 'HOLDER',
    add column instead_of uuid;
alter table approval
    alter column title drop default,
    alter column capacity drop default,
    add constraint ck_approval_capacity check (capacity in ('HOLDER', 'ACTING_HEAD', 'SUBSTITUTE')),
    add constraint ck_approval_instead_of check ((capacity = 'SUBSTITUTE') = (instead_of is not null)),
    add constraint fk_approval_instead_of foreign key (instead_of) references official;
comment on column approval.title is '決裁者の職: the post by which the step was decided; empty for a step that names none and has no name';
comment on column approval.capacity is '本人, 職務代理 or 代決';
comment on column approval.instead_of is 'the absent holder of the post';

create table later_inspection (
    later_inspection_id uuid        not null,
    agency_id           text        not null,
    application_id      uuid        not null,
    official_id         uuid        not null,
    deputy_id           uuid        not null,
    title               text        not null,
    decided_at          timestamptz not null,
    seen_at             timestamptz,
    remark              text        not null default '',
    constraint pk_later_inspection primary key (later_inspection_id),
    constraint fk_later_inspection_application foreign key (application_id) references application,
    constraint fk_later_inspection_official foreign key (official_id) references official,
    constraint fk_later_inspection_deputy foreign key (deputy_id) references official,
    constraint ck_later_inspection_remark check (length(remark) <= 500)
);
create index ix_later_inspection_open on later_inspection (official_id) where seen_at is null;
create index ix_later_inspection_application on later_inspection (application_id);
comment on table later_inspection is '後閲: a substitute decision that the absent one looks at afterwards';
