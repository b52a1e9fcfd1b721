-- The ledger belongs to a role of its own that nobody signs in as. The application may read and add, nothing else.
create schema ledger authorization pledgewatch_ledger;
set local role pledgewatch_ledger;

comment on schema ledger is 'What was entered and when; entries are added, never changed';

create table ledger.line (
    number       bigint      not null primary key check (number > 0),
    recorded_at  timestamptz not null,
    kind         text        not null,
    payload_hash bytea       not null check (length(payload_hash) = 32),
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32)
);
comment on table ledger.line is 'The chain: one line for each entry';
comment on column ledger.line.number is 'Number of the entry, from 1 without gaps';
comment on column ledger.line.recorded_at is 'When it was entered; never before the line above';
comment on column ledger.line.kind is 'What kind of entry, from an open registry';
comment on column ledger.line.payload_hash is 'SHA-256 of salt and payload';
comment on column ledger.line.previous is 'Hash of the line above; zeros for the first';
comment on column ledger.line.hash is 'SHA-256 of this line in canonical JSON, see docs/formats/ledger.md';

create index line_taken_back on ledger.line (number) where kind in ('withdrawal', 'redaction');
comment on index ledger.line_taken_back is 'The few lines that take something back';

create table ledger.payload (
    number  bigint not null primary key,
    salt    bytea  check (length(salt) = 16),
    content bytea,
    constraint salt_and_content_go_together check ((salt is null) = (content is null))
);
comment on table ledger.payload is 'What each entry says, beside its line so that it can be emptied on a legal ground';
comment on column ledger.payload.number is 'Number of the entry';
comment on column ledger.payload.salt is 'Random bytes hashed before the content; empty after a redaction';
comment on column ledger.payload.content is 'Canonical JSON (RFC 8785) in UTF-8; empty after a redaction';

create index payload_emptied on ledger.payload (number) where content is null;
comment on index ledger.payload_emptied is 'The few payloads that were emptied';

create function ledger.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the ledger only grows: no % of ledger.%', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;
comment on function ledger.refuse_change() is 'Refuses whatever is not an addition, to the owner too';

create trigger line_only_grows before update or delete or truncate on ledger.line
    for each statement execute function ledger.refuse_change();
comment on trigger line_only_grows on ledger.line is 'Lines are never changed';
create trigger payload_only_grows before delete or truncate on ledger.payload
    for each statement execute function ledger.refuse_change();
comment on trigger payload_only_grows on ledger.payload is 'Payloads are never deleted';
create trigger payload_is_only_redacted before update on ledger.payload
    for each row
    when (old.number is distinct from new.number
          or new.salt is not null
          or new.content is not null
          or current_setting('ledger.redacting', true) is distinct from old.number::text)
    execute function ledger.refuse_change();
comment on trigger payload_is_only_redacted on ledger.payload is 'Only ledger.redact may change one, and only to nothing';

create function ledger.redact(entry bigint, ground text, by_actor text, now_by_clock timestamptz) returns bigint
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    last_line ledger.line;
    new_line  ledger.line;
    its_salt  bytea := substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16);
    says      bytea := convert_to(
        format('{"by":%s,"entry":%s,"ground":%s,"schema":1}', to_json(by_actor), entry, to_json(ground)), 'UTF8');
begin
    if trim(ground) = '' or ground is null then
        raise exception 'a redaction names its legal ground';
    end if;
    if by_actor is null or by_actor !~ '^[a-z][a-z0-9-]{1,63}$' then
        raise exception 'a redaction names who made it by a pseudonym';
    end if;
    perform pg_advisory_xact_lock(5641100910);
    if not exists (select from ledger.line where number = entry) then
        raise exception 'there is no entry %', entry;
    end if;
    if exists (select from ledger.line where number = entry and kind = 'redaction') then
        raise exception 'entry % is a redaction and stays', entry;
    end if;
    if exists (select from ledger.payload where number = entry and content is null) then
        raise exception 'entry % is empty already', entry;
    end if;

    if exists (select from ledger.line where number = entry and kind = 'withdrawal')
       and not exists (
           select from ledger.line
             join ledger.payload using (number)
            where line.kind = 'withdrawal'
              and line.number <> entry
              and convert_from(content, 'UTF8')::jsonb -> 'batch' =
                  (select convert_from(content, 'UTF8')::jsonb -> 'batch' from ledger.payload where number = entry)) then
        raise exception 'entry % withdraws a batch: withdraw that batch again in other words first', entry;
    end if;

    select * into strict last_line from ledger.line order by number desc limit 1;
    new_line.number := last_line.number + 1;
    new_line.recorded_at := greatest(last_line.recorded_at, now_by_clock);
    new_line.kind := 'redaction';
    new_line.payload_hash := sha256(its_salt || says);
    new_line.previous := last_line.hash;
    new_line.hash := sha256(convert_to(format(
        '{"kind":"redaction","number":%s,"payloadHash":"%s","previous":"%s","recordedAt":"%s"}',
        new_line.number,
        encode(new_line.payload_hash, 'hex'),
        encode(new_line.previous, 'hex'),
        to_char(new_line.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), 'UTF8'));

    perform set_config('ledger.redacting', entry::text, true);
    update ledger.payload set salt = null, content = null where number = entry;
    perform set_config('ledger.redacting', '', true);
    insert into ledger.line select new_line.*;
    insert into ledger.payload (number, salt, content) values (new_line.number, its_salt, says);
    perform pg_notify('pledgewatch_ledger', new_line.number::text);
    return new_line.number;
end
$$;
comment on function ledger.redact(bigint, text, text, timestamptz) is
    'Empties one payload and its salt, and enters the redaction that says so, in one transaction';

revoke all on function ledger.redact(bigint, text, text, timestamptz) from public;
revoke all on function ledger.refuse_change() from public;
grant usage on schema ledger to pledgewatch_app;
grant select, insert on ledger.line, ledger.payload to pledgewatch_app;
grant execute on function ledger.redact(bigint, text, text, timestamptz) to pledgewatch_app;

reset role;
