-- An unknown revocation status (失効情報が未確認) is asked again until it is known: good, or revoked at arrival.
alter table application drop constraint ck_application_signature_state;
alter table application add constraint ck_application_signature_state
    check (signature_state in ('PENDING', 'ACCEPTED', 'VERIFIED', 'DISAGREED', 'REVOKED'));

-- The kinds are the enumeration OutboxKind; the table only keeps them readable.
alter table outbox drop constraint ck_outbox_kind;
alter table outbox add constraint ck_outbox_kind check (kind ~ '^[A-Z][A-Z_]{1,39}$');

alter table evidence drop constraint ck_evidence_revocation;
alter table evidence add constraint ck_evidence_revocation check (revocation in ('GOOD', 'UNKNOWN', 'REVOKED'));
alter table evidence add column revocation_checked_at timestamptz;
comment on column evidence.revocation_checked_at is 'when a status that was unknown at filing became known';
