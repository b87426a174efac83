create sequence payment_number_seq;
comment on sequence payment_number_seq is '納付番号: running part; gaps are allowed';

create table payment_demand (
    payment_demand_id   uuid        not null,
    application_id      uuid        not null,
    agency_id           text        not null,
    office_id           text        not null,
    number              int         not null,
    rule                int         not null,
    kind                text        not null,
    name_ja             text        not null,
    name_easy           text,
    name_en             text,
    blocks_grant        boolean     not null,
    pauses_clock        boolean     not null,
    amount_yen          bigint      not null,
    waived_yen          bigint      not null default 0,
    paid_yen            bigint      not null default 0,
    refunded_yen        bigint      not null default 0,
    collector           text        not null,
    payment_number      text        not null,
    confirmation_number text        not null,
    category            text        not null,
    demanded_at         timestamptz not null,
    due_on              date        not null,
    settled_at          timestamptz,
    cancelled_at        timestamptz,
    constraint pk_payment_demand primary key (payment_demand_id),
    constraint fk_payment_demand_application foreign key (application_id) references application,
    constraint uq_payment_demand_number unique (application_id, number),
    constraint uq_payment_demand_rule unique (application_id, rule),
    constraint uq_payment_demand_payment_number unique (payment_number),
    constraint ck_payment_demand_kind check (kind in ('FEE', 'CHARGE', 'TAX')),
    constraint ck_payment_demand_amounts check (amount_yen >= 0 and waived_yen between 0 and amount_yen
        and paid_yen >= 0 and refunded_yen between 0 and paid_yen)
);
create index ix_payment_demand_open on payment_demand (agency_id, office_id, due_on, payment_demand_id)
    where settled_at is null and cancelled_at is null;
create index ix_payment_demand_overpaid on payment_demand (agency_id, office_id)
    where paid_yen - refunded_yen > amount_yen - waived_yen;
comment on table payment_demand is '納付: a fee (手数料), charge (占用料) or tax (登録免許税) of one case and its slip';
comment on column payment_demand.rule is 'which entry of payments in procedure.yaml, from 0: one demand for each';
comment on column payment_demand.collector is '収納機関番号';
comment on column payment_demand.payment_number is '納付番号';
comment on column payment_demand.confirmation_number is '確認番号';
comment on column payment_demand.category is '納付区分';

create table payment_waiver (
    payment_demand_id uuid        not null,
    number            int         not null,
    agency_id         text        not null,
    yen               bigint      not null,
    ground            text        not null,
    reason            text        not null,
    waived_by         uuid        not null,
    waived_at         timestamptz not null,
    constraint pk_payment_waiver primary key (payment_demand_id, number),
    constraint fk_payment_waiver_demand foreign key (payment_demand_id) references payment_demand,
    constraint fk_payment_waiver_official foreign key (waived_by) references official,
    constraint ck_payment_waiver_yen check (yen > 0),
    constraint ck_payment_waiver_reason check (reason <> '')
);
comment on table payment_waiver is '減免: how much, on which ground, and why in this case';

create table payment_refund (
    payment_demand_id uuid        not null,
    number            int         not null,
    agency_id         text        not null,
    yen               bigint      not null,
    refunded_by       uuid        not null,
    refunded_at       timestamptz not null,
    constraint pk_payment_refund primary key (payment_demand_id, number),
    constraint fk_payment_refund_demand foreign key (payment_demand_id) references payment_demand,
    constraint fk_payment_refund_official foreign key (refunded_by) references official,
    constraint ck_payment_refund_yen check (yen > 0)
);
comment on table payment_refund is '還付: of what was paid beyond what was owed, never of the fee itself';

create table payment_import (
    payment_import_id uuid        not null,
    agency_id         text        not null,
    file_sha256       text        not null,
    imported_by       uuid        not null,
    imported_at       timestamptz not null,
    lines             int         not null,
    constraint pk_payment_import primary key (payment_import_id),
    constraint fk_payment_import_official foreign key (imported_by) references official,
    constraint ck_payment_import_sha256 check (file_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table payment_import is '収納消込: one reconciliation file that an official took in';

create table payment_receipt (
    agency_id         text   not null,
    transaction_id    text   not null,
    payment_import_id uuid   not null,
    payment_demand_id uuid,
    payment_number    text   not null,
    amount_yen        bigint not null,
    paid_on           date   not null,
    match             text   not null,
    constraint pk_payment_receipt primary key (agency_id, transaction_id),
    constraint fk_payment_receipt_import foreign key (payment_import_id) references payment_import,
    constraint fk_payment_receipt_demand foreign key (payment_demand_id) references payment_demand,
    constraint ck_payment_receipt_amount check (amount_yen > 0),
    constraint ck_payment_receipt_match check (match in ('EXACT', 'OVER', 'UNDER', 'UNKNOWN'))
);
create index ix_payment_receipt_demand on payment_receipt (payment_demand_id);
comment on table payment_receipt is '収納: each transaction counts once, however often its file is taken in';
