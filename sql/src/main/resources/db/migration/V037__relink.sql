-- Certificates with history: an account is taken over by the certificate of a renewed card.

create table relink (
    relink_id      uuid        not null,
    number         text        not null,
    agency_id      text,
    newer_party_id uuid        not null,
    older_party_id uuid,
    proof          text        not null,
    state          text        not null,
    stated_name    text,
    former_name    text,
    birth_date     date,
    requested_at   timestamptz not null,
    expires_at     timestamptz not null,
    documents      text,
    compared_at    timestamptz,
    compared_by    uuid,
    ended_at       timestamptz,
    ended_by       uuid,
    constraint pk_relink primary key (relink_id),
    constraint uq_relink_number unique (number),
    constraint fk_relink_agency foreign key (agency_id) references agency,
    constraint fk_relink_newer foreign key (newer_party_id) references party,
    constraint fk_relink_older foreign key (older_party_id) references party,
    constraint fk_relink_compared_by foreign key (compared_by) references official,
    constraint fk_relink_ended_by foreign key (ended_by) references official,
    constraint ck_relink_proof check (proof in ('OLD_CERTIFICATE', 'COUNTER')),
    constraint ck_relink_state check (state in ('REQUESTED', 'COMPARED', 'CONFIRMED', 'REFUSED', 'CANCELLED')),
    constraint ck_relink_parties check (newer_party_id <> older_party_id),
    constraint ck_relink_compared check (
        proof = 'OLD_CERTIFICATE' or state not in ('COMPARED', 'CONFIRMED')
        or (compared_at is not null and compared_by is not null and older_party_id is not null)),
    constraint ck_relink_ended check ((state in ('CONFIRMED', 'REFUSED', 'CANCELLED')) = (ended_at is not null))
);
create unique index uq_relink_open on relink (newer_party_id) where state in ('REQUESTED', 'COMPARED');
create index ix_relink_older on relink (older_party_id) where state = 'CONFIRMED';
create index ix_party_birth_date on party (birth_date) where birth_date is not null;
comment on table relink is '引き継ぎ: the account of an older certificate goes on with the certificate of a renewed card';
comment on column relink.number is 'what the person brings to the counter (窓口), 60 random bits';
comment on column relink.newer_party_id is 'the account that the new certificate began; empty after the relink';
comment on column relink.documents is 'which documents of identity the official compared';

alter table credential
    add column joined_by uuid,
    add column ended_by  uuid,
    add constraint fk_credential_joined_by foreign key (joined_by) references relink,
    add constraint fk_credential_ended_by foreign key (ended_by) references relink;
comment on column credential.joined_by is 'the relink by which it came to this party';
comment on column credential.ended_by is 'the relink since which it no longer logs in';
