-- Logins of identity providers (OpenID Connect): whose an issuer's subject is.

create table login_identity (
    identity_key  text        not null,
    party_id      uuid        not null,
    method        text        not null,
    issuer        text        not null,
    subject       text        not null,
    first_seen_at timestamptz not null,
    linked        boolean     not null,
    constraint pk_login_identity primary key (identity_key),
    constraint uq_login_identity_subject unique (issuer, subject),
    constraint fk_login_identity_party foreign key (party_id) references party,
    constraint ck_login_identity_subject check (length(subject) between 1 and 255)
);
create index ix_login_identity_party on login_identity (party_id);
comment on table login_identity is '外部ログイン: nobody is recognised by anything but issuer and subject';
comment on column login_identity.identity_key is 'oidc: and the SHA-256 of issuer and subject';
comment on column login_identity.linked is 'added to the account of a certificate, in a session that proved both';
