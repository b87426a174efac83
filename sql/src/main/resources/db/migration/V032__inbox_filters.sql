alter table inbox
    add column follow_up_on date,
    add column labels       text[] not null default '{}';
create index ix_inbox_follow_up on inbox (office_id, follow_up_on) where follow_up_on is not null;
comment on column inbox.follow_up_on is '再確認日: when an official wants to look again; the due day is another thing';
comment on column inbox.labels is 'ラベル: words by which an office sorts its cases';

create table inbox_answer (
    application_id uuid not null,
    path           text not null,
    office_id      text not null,
    value          text not null,
    constraint pk_inbox_answer primary key (application_id, path),
    constraint fk_inbox_answer_inbox foreign key (application_id) references inbox
);
create index ix_inbox_answer_value on inbox_answer (office_id, path, value, application_id);
comment on table inbox_answer is 'answers that the procedure names for filters, as officials read them';

create table case_note (
    case_note_id   uuid        not null,
    application_id uuid        not null,
    agency_id      text        not null,
    text           text        not null,
    written_by     uuid        not null,
    written_at     timestamptz not null,
    constraint pk_case_note primary key (case_note_id),
    constraint fk_case_note_application foreign key (application_id) references application,
    constraint fk_case_note_official foreign key (written_by) references official,
    constraint ck_case_note_text check (text <> '' and length(text) <= 4000)
);
create index ix_case_note_application on case_note (application_id, case_note_id);
comment on table case_note is '内部メモ: officials only; never changed';

create table saved_filter (
    official_id uuid        not null,
    name        text        not null,
    query       text        not null,
    saved_at    timestamptz not null,
    constraint pk_saved_filter primary key (official_id, name),
    constraint fk_saved_filter_official foreign key (official_id) references official,
    constraint ck_saved_filter_length check (length(name) between 1 and 60 and length(query) <= 1000)
);
comment on table saved_filter is '保存した絞り込み: each official''s own';
