alter table application
    add column lifecycle text not null default 'APPLICATION',
    add column handled_at timestamptz,
    drop constraint ck_application_state,
    add constraint ck_application_state check (state in ('DRAFT', 'FROZEN', 'ARRIVED', 'UNDER_REVIEW', 'HANDLING',
        'CORRECTION_REQUESTED', 'DRAFTED', 'DISPOSED_GRANTED', 'DISPOSED_REFUSED', 'HANDLED', 'COMPLETED', 'ISSUED',
        'WITHDRAWN')),
    add constraint ck_application_lifecycle check (lifecycle in ('APPLICATION', 'NOTIFICATION'));
alter table application alter column lifecycle drop default;
comment on column application.lifecycle is '申請か届出か: a notification is handled without review';
comment on column application.handled_at is '届出の処理: when handling ended';
