alter table inbox add column revocation_waits boolean not null default false;
comment on column inbox.revocation_waits is '失効・差替えの決裁待ち: of a document of this case, which itself has ended';
drop index ix_inbox_approval;
create index ix_inbox_approval on inbox (office_id, due_on, application_id) where state = 'DRAFTED' or revocation_waits;
