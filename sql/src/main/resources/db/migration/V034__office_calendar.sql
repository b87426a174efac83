create table holiday (
    day     date not null,
    name_ja text not null,
    name_en text not null,
    constraint pk_holiday primary key (day)
);
comment on table holiday is '国民の祝日: seeded by a repeatable migration that the build exports; offices deviate in calendar_exception';

create table calendar_exception (
    agency_id  text        not null,
    office_id  text        not null,
    day        date        not null,
    closed     boolean     not null,
    name       text        not null,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint pk_calendar_exception primary key (agency_id, office_id, day),
    constraint fk_calendar_exception_office foreign key (agency_id, office_id) references office,
    constraint fk_calendar_exception_official foreign key (changed_by) references official,
    constraint ck_calendar_exception_name check (name <> '')
);
comment on table calendar_exception is '臨時の閉庁日・開庁日: a day on which an office is closed or open against the general rule';

create table office_calendar (
    agency_id    text        not null,
    office_id    text        not null,
    changed_at   timestamptz not null,
    recounted_at timestamptz,
    constraint pk_office_calendar primary key (agency_id, office_id),
    constraint fk_office_calendar_office foreign key (agency_id, office_id) references office
);
comment on table office_calendar is '担当課の暦: since when it stands so, and since when the open cases are counted by it';
