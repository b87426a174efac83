-- Agencies, offices, officials and the parties that apply.

create table agency (
    agency_id text not null,
    name_ja   text not null,
    name_en   text,
    constraint pk_agency primary key (agency_id)
);
comment on table agency is '行政庁: many agencies live in one installation; no transaction crosses two';

create table office (
    agency_id text not null,
    office_id text not null,
    name_ja   text not null,
    name_en   text,
    constraint pk_office primary key (agency_id, office_id),
    constraint fk_office_agency foreign key (agency_id) references agency
);
comment on table office is '担当課';

create table official (
    official_id     uuid   not null,
    agency_id       text   not null,
    login_name      text   not null,
    display_name    text   not null,
    password_hash   text   not null,
    totp_secret     bytea  not null,
    totp_last_step  bigint not null default 0,
    failed_attempts int    not null default 0,
    throttled_until timestamptz,
    active          boolean not null default true,
    party_id        uuid,
    constraint pk_official primary key (official_id),
    constraint fk_official_agency foreign key (agency_id) references agency,
    constraint uq_official_login unique (login_name)
);
comment on table official is '職員';
comment on column official.password_hash is 'pbkdf2-hmac-sha512$iterations$salt$hash';
comment on column official.totp_last_step is 'RFC 6238 time step last used: a code counts once';

create table official_role (
    official_id uuid not null,
    agency_id   text not null,
    office_id   text not null,
    role        text not null,
    constraint pk_official_role primary key (official_id, office_id, role),
    constraint fk_official_role_official foreign key (official_id) references official,
    constraint fk_official_role_office foreign key (agency_id, office_id) references office,
    constraint ck_official_role_role check (role in ('INTAKE', 'REVIEWER', 'APPROVER', 'ADMINISTRATOR', 'AUDITOR'))
);

create table party (
    party_id         uuid        not null,
    kind             text        not null,
    display_name     text        not null,
    person_name      text,
    birth_date       date,
    corporate_number text,
    mail_address     text,
    created_at       timestamptz not null,
    constraint pk_party primary key (party_id),
    constraint uq_party_corporate_number unique (corporate_number),
    constraint ck_party_kind check (kind in ('CITIZEN', 'BUSINESS'))
);
comment on table party is '申請者: a person or a business, of the whole installation';
comment on column party.corporate_number is '法人番号';

create table credential (
    credential_key text        not null,
    party_id       uuid        not null,
    purpose        text        not null,
    issuer_der     bytea       not null,
    serial         numeric     not null,
    certificate    bytea       not null,
    first_seen_at  timestamptz not null,
    ended_at       timestamptz,
    constraint pk_credential primary key (credential_key),
    constraint fk_credential_party foreign key (party_id) references party,
    constraint ck_credential_purpose check (purpose in ('AUTHENTICATION', 'SIGNING'))
);
create index ix_credential_party on credential (party_id);
comment on table credential is '電子証明書: known certificates by issuer and serial; rows are history and stay';
comment on column credential.credential_key is 'SHA-256 of the issuer''s DER name, colon, serial in hexadecimal';

create table api_token (
    token_sha256  bytea       not null,
    party_id      uuid,
    official_id   uuid,
    scopes        text        not null,
    stepped_up_at timestamptz,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    constraint pk_api_token primary key (token_sha256),
    constraint fk_api_token_party foreign key (party_id) references party,
    constraint fk_api_token_official foreign key (official_id) references official,
    constraint ck_api_token_owner check ((party_id is null) <> (official_id is null))
);
comment on table api_token is 'bearer tokens by hash only; a step-up token carries the instant of its one-time code';

alter table official add constraint fk_official_party foreign key (party_id) references party;
comment on column official.party_id is 'the official''s own party, where known: nobody handles an own application';
