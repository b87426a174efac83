-- 意見照会の期限: what waits for another office reminds the office in charge once its last day has passed.
insert into deadline (agency_id, application_id, kind, reference, due_at, next_at)
select agency_id, application_id, 'OPINION_DUE', number::text,
       ((due_on + 1)::timestamp at time zone 'Asia/Tokyo'), ((due_on + 1)::timestamp at time zone 'Asia/Tokyo')
from opinion_request where status = 'OPEN';
