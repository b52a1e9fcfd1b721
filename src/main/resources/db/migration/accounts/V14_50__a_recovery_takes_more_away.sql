alter table accounts.recovery
    add column removes_passkeys     boolean not null default false,
    add column removes_institutions boolean not null default false;
comment on column accounts.recovery.removes_passkeys is 'Whether it takes all passkeys away';
comment on column accounts.recovery.removes_institutions is 'Whether it takes away the ways in by an institution';
grant delete on accounts.institution_link to pledgewatch_app;
