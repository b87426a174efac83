-- A correction whose date passes is refused by nobody: it is extended, or the case goes on with what was filed.
alter table correction_request add column closed_at timestamptz;
comment on column correction_request.closed_at is '補正を待たないこととした時: ended without an answer, gone on with what was filed or withdrawn';

update correction_request r set closed_at = r.answered_at, answered_at = null
where r.answered_at is not null
  and not exists (select 1 from filing f where f.application_id = r.application_id and f.correction = r.number);

drop index uq_correction_request_open;
create unique index uq_correction_request_open on correction_request (application_id)
    where answered_at is null and closed_at is null;
alter table correction_request
    add constraint ck_correction_request_end check (answered_at is null or closed_at is null);

create table correction_extension (
    application_id uuid        not null,
    number         int         not null,
    extended_at    timestamptz not null,
    extended_by    uuid        not null,
    due_on         date        not null,
    constraint pk_correction_extension primary key (application_id, number, extended_at),
    constraint fk_correction_extension_request foreign key (application_id, number) references correction_request,
    constraint fk_correction_extension_official foreign key (extended_by) references official
);
comment on table correction_extension is '補正の期限の延長: the date given anew, by whom and when';

insert into deadline (agency_id, application_id, kind, reference, due_at, next_at)
select agency_id, application_id, 'CORRECTION_DUE', number::text,
       ((due_on + 1)::timestamp at time zone 'Asia/Tokyo'), ((due_on + 1)::timestamp at time zone 'Asia/Tokyo')
from correction_request where answered_at is null and closed_at is null;
