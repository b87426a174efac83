-- What agents begin and file under a delegation that an identity provider told.

create table delegated_application (
    application_id uuid        not null,
    agent_party_id uuid        not null,
    delegation_no  text        not null,
    begun_at       timestamptz not null,
    constraint pk_delegated_application primary key (application_id),
    constraint fk_delegated_application foreign key (application_id) references application on delete cascade,
    constraint fk_delegated_application_agent foreign key (agent_party_id) references party
);
comment on table delegated_application is '代理人が作った申請: of a principal''s applications the agent sees these only';

create table delegated_filing (
    application_id uuid        not null,
    correction     int         not null,
    agent_party_id uuid        not null,
    delegation_no  text        not null,
    system_code    text        not null,
    category       text        not null,
    valid_from     date        not null,
    valid_until    date        not null,
    evaluated_at   timestamptz not null,
    constraint pk_delegated_filing primary key (application_id, correction),
    constraint fk_delegated_filing_application foreign key (application_id) references application,
    constraint fk_delegated_filing_agent foreign key (agent_party_id) references party,
    constraint ck_delegated_filing_period check (valid_from <= valid_until)
);
comment on table delegated_filing is '代理人による申請: the delegation as it was when the agent filed; correction 0 is the filing itself';
