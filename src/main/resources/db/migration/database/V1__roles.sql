-- The roles of the house. They belong to the whole server, so they may be there already.
do $$
begin
    if not exists (select from pg_roles where rolname = 'pledgewatch_app') then
        create role pledgewatch_app login;
        comment on role pledgewatch_app is 'What the running Pledgewatch does: only what the migration of a module grants';
    end if;
    if not exists (select from pg_roles where rolname = 'pledgewatch_ledger') then
        create role pledgewatch_ledger nologin;
        comment on role pledgewatch_ledger is 'Owner of the one function that may empty a payload of the ledger';
    end if;
    if not pg_has_role(current_user, 'pledgewatch_app', 'set') then
        grant pledgewatch_app to current_user with inherit false, set true;
    end if;
    if not pg_has_role(current_user, 'pledgewatch_ledger', 'set') then
        grant pledgewatch_ledger to current_user with inherit false, set true;
    end if;
    if pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage') then
        execute format('revoke all on database %I from public', current_database());
        execute format('grant connect on database %I to pledgewatch_app', current_database());
        revoke all on schema public from public;
    end if;
end
$$;

-- A function is for those it is granted to.
alter default privileges revoke execute on functions from public;

comment on schema database is 'The database itself: which migrations have been made';
comment on table database.migration is 'Migrations made, in their order; kept by Flyway';
comment on column database.migration.installed_rank is 'Order in which it was made';
comment on column database.migration.version is 'Version in the name of the file';
comment on column database.migration.description is 'Description in the name of the file';
comment on column database.migration.type is 'SQL or otherwise';
comment on column database.migration.script is 'Name of the file';
comment on column database.migration.checksum is 'Checksum of the file, so that a later change of it is noticed';
comment on column database.migration.installed_by is 'Role that made it';
comment on column database.migration.installed_on is 'When it was made';
comment on column database.migration.execution_time is 'Milliseconds it took';
comment on column database.migration.success is 'Whether it went through';
