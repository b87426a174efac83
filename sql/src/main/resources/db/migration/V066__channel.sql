-- 申請の経路: paper and telephone stand in the same queue, entered by an official.
alter table application
    add column channel text not null default 'ELECTRONIC',
    add column entered_by uuid,
    add constraint fk_application_entered_by foreign key (entered_by) references official,
    add constraint ck_application_channel check (channel in ('ELECTRONIC', 'PAPER', 'TELEPHONE')),
    add constraint ck_application_entered check ((channel = 'ELECTRONIC') = (entered_by is null)),
    drop constraint ck_application_signature_state,
    add constraint ck_application_signature_state check (signature_state in ('PENDING', 'ACCEPTED', 'VERIFIED',
        'DISAGREED', 'REVOKED', 'NONE')),
    add constraint ck_application_unsigned check (signature_state <> 'NONE' or channel <> 'ELECTRONIC');
comment on column application.channel is '経路: how it reached the office';
comment on column application.entered_by is '入力した職員: does not decide the case';
create index ix_application_entering on application (entered_by) where state = 'DRAFT' and entered_by is not null;

create table counter_entry (
    application_id uuid not null,
    agency_id      text not null,
    received_on    date not null,
    address        text not null,
    contact        text not null,
    constraint pk_counter_entry primary key (application_id),
    constraint fk_counter_entry_application foreign key (application_id) references application on delete cascade
);
comment on table counter_entry is '紙・電話の申請: what the office wrote down beside the form';
comment on column counter_entry.received_on is '受付印の日: the day of arrival (到達)';

alter table inbox
    add column channel text not null default 'ELECTRONIC',
    add constraint ck_inbox_channel check (channel in ('ELECTRONIC', 'PAPER', 'TELEPHONE'));
