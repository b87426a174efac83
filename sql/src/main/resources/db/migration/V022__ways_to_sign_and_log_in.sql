-- Nonces of logins by certificate, the way in which a filing was signed, and signatures begun in an authentication app.

create table login_challenge (
    nonce_sha256 bytea       not null,
    expires_at   timestamptz not null,
    constraint pk_login_challenge primary key (nonce_sha256)
);
create index ix_login_challenge_expires on login_challenge (expires_at);
comment on table login_challenge is '電子証明書によるログインの乱数: the session has the nonce, this row is taken out by its first use';

alter table evidence add column signature_method text;
comment on column evidence.signature_method is '署名の方法: id of the signature method; null for filings of versions that did not record it';

create table sign_transaction (
    state_sha256      bytea       not null,
    party_id          uuid        not null,
    application_id    uuid        not null,
    correction        int         not null,
    frozen_sha256     text        not null,
    transaction_id    text        not null,
    nonce             text        not null,
    code_verifier     text        not null,
    algorithm         text        not null,
    signed_attributes bytea       not null,
    idempotency_key   text        not null,
    begun_at          timestamptz not null,
    expires_at        timestamptz not null,
    taken_at          timestamptz,
    constraint pk_sign_transaction primary key (state_sha256),
    constraint fk_sign_transaction_party foreign key (party_id) references party,
    constraint fk_sign_transaction_application foreign key (application_id) references application,
    constraint ck_sign_transaction_algorithm check (algorithm in ('RS256', 'ES256', 'ES384'))
);
create index ix_sign_transaction_expires on sign_transaction (expires_at);
comment on table sign_transaction is '認証アプリでの署名: begun here, signed in the app, taken by the first answer with its state';
comment on column sign_transaction.signed_attributes is 'DER of the CMS signed attributes whose digest the app signs';
