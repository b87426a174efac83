-- 通知の手紙: what an applicant without an account, or who chose no electronic delivery, is told by post.
create table letter (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    kind           text        not null,
    title          text        not null,
    written_on     date        not null,
    paragraphs     text[]      not null,
    items          text[]      not null,
    closing        text[]      not null,
    written_at     timestamptz not null,
    constraint pk_letter primary key (application_id, number),
    constraint fk_letter_application foreign key (application_id) references application
);
comment on table letter is '通知の手紙: its words as they were when it was written';
comment on column letter.kind is 'which notice';

alter table dispatch
    add column letter_number int,
    add constraint fk_dispatch_letter foreign key (application_id, letter_number) references letter,
    drop constraint ck_dispatch_what,
    add constraint ck_dispatch_what check (num_nonnulls(document_number, tag, letter_number) = 1),
    drop constraint ck_dispatch_cause,
    add constraint ck_dispatch_cause check (cause in ('CHOSEN', 'NOT_OPENED', 'RETURNED', 'LETTER'));
comment on column dispatch.letter_number is '通知の手紙';
