create table work_group (
    work_group_id uuid not null,
    agency_id     text not null,
    office_id     text not null,
    name_ja       text not null,
    constraint pk_work_group primary key (work_group_id),
    constraint fk_work_group_office foreign key (agency_id, office_id) references office,
    constraint uq_work_group_name unique (agency_id, office_id, name_ja),
    constraint ck_work_group_name check (name_ja <> '' and length(name_ja) <= 60)
);
comment on table work_group is '係, 班: people of an office who share its cases; gives no right and takes none';

create table work_group_member (
    work_group_id uuid not null,
    official_id   uuid not null,
    constraint pk_work_group_member primary key (work_group_id, official_id),
    constraint fk_work_group_member_group foreign key (work_group_id) references work_group on delete cascade,
    constraint fk_work_group_member_official foreign key (official_id) references official
);
create index ix_work_group_member_official on work_group_member (official_id);
comment on table work_group_member is '係員';

alter table inbox
    add column work_group_id uuid,
    add constraint fk_inbox_work_group foreign key (work_group_id) references work_group on delete set null;
create index ix_inbox_work_group on inbox (work_group_id, due_on, application_id) where work_group_id is not null;
comment on column inbox.work_group_id is '担当の係: whose members are offered the case first; everybody with the role may still take it on';
