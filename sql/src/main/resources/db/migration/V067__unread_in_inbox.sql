alter table inbox add column unread int not null default 0;
comment on column inbox.unread is '未読の連絡: messages of applicant and guests that nobody of the office has seen';
update inbox set unread = (
    select count(*) from case_message m
    left join case_message_read r on r.application_id = m.application_id and r.reader = 'OFFICE'
    where m.application_id = inbox.application_id and m.side <> 'OFFICE' and m.number > coalesce(r.number, 0));
create index ix_inbox_unread on inbox (office_id, due_on, application_id) where unread > 0;
