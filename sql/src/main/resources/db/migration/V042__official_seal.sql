-- Documents that wait for an official seal, and which seal was used.

alter table outbox add column waits_for text;
alter table outbox add column waits_for_name text;
alter table outbox add constraint ck_outbox_waits_for check (waits_for in
    ('SEAL_NONE', 'SEAL_NOT_BEGUN', 'SEAL_ENDED', 'SEAL_UNUSABLE', 'SEAL_REGISTER'));
comment on column outbox.waits_for is 'what a person must provide before it can be delivered; null while nothing is missing';
comment on column outbox.waits_for_name is 'name of what is missing: 公印の名称, or the document that has no seal';

alter table issued_document add column seal_id text;
comment on column issued_document.seal_id is '公印: section of the register of seals; null for documents of before';
