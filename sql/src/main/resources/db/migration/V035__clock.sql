create table clock_pause (
    application_id uuid        not null,
    reason         text        not null,
    reference      text        not null,
    paused_at      timestamptz not null,
    resumed_at     timestamptz,
    constraint pk_clock_pause primary key (application_id, reason, reference, paused_at),
    constraint fk_clock_pause_application foreign key (application_id) references application,
    constraint ck_clock_pause_reason check (reason in ('CORRECTION', 'UNPAID_FEE', 'APPLICANT_CHANGE', 'APPLICANT_DELAY')),
    constraint ck_clock_pause_order check (resumed_at >= paused_at)
);
create unique index uq_clock_pause_open on clock_pause (application_id, reason, reference) where resumed_at is null;
comment on table clock_pause is '期間に算入しない日: while it is open the standard period stands still';
comment on column clock_pause.reference is 'what it is about inside the case: a correction''s number, a fee''s id';

insert into clock_pause (application_id, reason, reference, paused_at, resumed_at)
select application_id, 'CORRECTION', number::text, requested_at, greatest(answered_at, requested_at) from correction_request;

alter table application
    add column statutory_on date,
    add column taken_days int;
comment on column application.taken_days is '実際の処理日数: counted as the standard period counts, once the case is decided or handled';
comment on column application.statutory_on is '法定期間の末日: last day of the period that a law sets';

create table processing_pace (
    procedure_id text        not null,
    cases        int         not null,
    median_days  int         not null,
    ninetieth    int         not null,
    since        date        not null,
    measured_at  timestamptz not null,
    constraint pk_processing_pace primary key (procedure_id)
);
comment on table processing_pace is '実際の処理日数の中央値と90パーセンタイル: of the cases that ended since a day';

create table deadline (
    deadline_id    bigint generated always as identity,
    agency_id      text        not null,
    application_id uuid        not null,
    kind           text        not null,
    reference      text        not null,
    due_at         timestamptz not null,
    next_at        timestamptz not null,
    attempts       int         not null default 0,
    fired_at       timestamptz,
    cancelled_at   timestamptz,
    last_error     text,
    constraint pk_deadline primary key (deadline_id),
    constraint fk_deadline_application foreign key (application_id) references application,
    constraint uq_deadline unique (application_id, kind, reference)
);
create index ix_deadline_due on deadline (next_at, deadline_id) where fired_at is null and cancelled_at is null;
comment on table deadline is '期限: fires once after due_at, also after a standstill; what counts is due_at, not fired_at';
