create table case_guest (
    case_guest_id  uuid        not null,
    application_id uuid        not null,
    agency_id      text        not null,
    name           text        not null,
    mail_address   text        not null,
    reason         text        not null,
    days           int         not null,
    status         text        not null,
    requested_by   uuid        not null,
    requested_at   timestamptz not null,
    decided_by     uuid,
    ends_at        timestamptz,
    token_sha256   bytea,
    constraint pk_case_guest primary key (case_guest_id),
    constraint fk_case_guest_application foreign key (application_id) references application,
    constraint fk_case_guest_requester foreign key (requested_by) references official,
    constraint fk_case_guest_decider foreign key (decided_by) references official,
    constraint uq_case_guest_token unique (token_sha256),
    constraint ck_case_guest_status check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'ENDED')),
    constraint ck_case_guest_two_people check (status <> 'APPROVED' or decided_by <> requested_by)
);
create index ix_case_guest_application on case_guest (application_id, requested_at);
comment on table case_guest is '招待者: an outside party in the conversation on one case, by a link, without an account';
comment on column case_guest.token_sha256 is 'hash of the secret in the link that was mailed last';

create table case_message (
    application_id uuid        not null,
    number         int         not null,
    agency_id      text        not null,
    side           text        not null,
    author_id      uuid,
    author_name    text        not null,
    sent_at        timestamptz not null,
    text           text        not null,
    constraint pk_case_message primary key (application_id, number),
    constraint fk_case_message_application foreign key (application_id) references application,
    constraint ck_case_message_side check (side in ('APPLICANT', 'OFFICE', 'GUEST')),
    constraint ck_case_message_text check (length(text) between 1 and 4000)
);
comment on table case_message is '連絡: one message of the conversation on a case; never changed';
comment on column case_message.author_id is 'official or guest; null for the applicant';

create table case_message_file (
    application_id uuid   not null,
    number         int    not null,
    file_number    int    not null,
    agency_id      text   not null,
    name           text   not null,
    content_type   text   not null,
    size_bytes     bigint not null,
    sha256         text   not null,
    content        bytea  not null,
    constraint pk_case_message_file primary key (application_id, number, file_number),
    constraint fk_case_message_file_message foreign key (application_id, number) references case_message
);
comment on table case_message_file is 'a photo or a PDF that came with a message';

create table case_message_read (
    application_id uuid        not null,
    reader         text        not null,
    number         int         not null,
    read_at        timestamptz not null,
    constraint pk_case_message_read primary key (application_id, reader),
    constraint fk_case_message_read_application foreign key (application_id) references application
);
comment on column case_message_read.reader is 'APPLICANT, OFFICE, or the id of a guest';
comment on column case_message_read.number is 'the last message that this reader has seen';
