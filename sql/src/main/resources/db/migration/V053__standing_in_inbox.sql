alter table inbox
    add column standing boolean not null default false,
    add column answer_due_on date;
comment on column inbox.standing is '標準処理期間の停止中: by a correction, an unpaid fee or the applicant''s own change; such a case is not late';
comment on column inbox.answer_due_on is '補正の期限: by when the open correction is to be answered';

update inbox i set standing = true from application a
where a.application_id = i.application_id and a.paused_since is not null and i.open;
update inbox i set answer_due_on = r.due_on from correction_request r
where r.application_id = i.application_id and r.answered_at is null and r.closed_at is null;

insert into deadline (agency_id, application_id, kind, reference, due_at, next_at)
select p.agency_id, p.application_id, 'FEE_DUE', p.number::text,
       ((p.due_on + 1)::timestamp at time zone 'Asia/Tokyo'), ((p.due_on + 1)::timestamp at time zone 'Asia/Tokyo')
from payment_demand p where p.settled_at is null and p.cancelled_at is null
on conflict do nothing;
