create table accounts.begun (
    token_hash bytea       not null primary key check (length(token_hash) = 32),
    kind       text        not null,
    pseudonym  text        references accounts.person (pseudonym),
    content    text        not null,
    expires_at timestamptz not null
);
create index begun_until on accounts.begun (expires_at);
comment on table accounts.begun is 'What was begun in a browser and waits for its second half: a challenge, a second step, a way round by an institution; the oldest give way where there are too many';
comment on column accounts.begun.token_hash is 'SHA-256 of the secret the browser holds, which is kept nowhere';
comment on column accounts.begun.kind is 'What was begun, by its word';
comment on column accounts.begun.pseudonym is 'By whom, where that is known';
comment on column accounts.begun.content is 'What the second half is held against; of a second factor that is not confirmed yet, encrypted';
comment on column accounts.begun.expires_at is 'From when on it is void';
comment on index accounts.begun_until is 'Void ones are deleted, the oldest first';

create table accounts.passkey_holder (
    pseudonym text  not null primary key references accounts.person (pseudonym),
    handle    bytea not null unique check (length(handle) between 16 and 64)
);
comment on table accounts.passkey_holder is 'Under which random name authenticators know a person';
comment on column accounts.passkey_holder.pseudonym is 'The person';
comment on column accounts.passkey_holder.handle is 'The name, which says nothing of the person';

create table accounts.passkey (
    number             bigint      not null unique generated always as identity,
    credential         bytea       not null primary key,
    handle             bytea       not null references accounts.passkey_holder (handle),
    public_key         bytea       not null,
    signatures         bigint      not null,
    user_verified      boolean     not null,
    transports         text[]      not null,
    backup_eligible    boolean     not null,
    backed_up          boolean     not null,
    attestation        bytea       not null,
    attestation_client bytea       not null,
    name               text        not null check (name <> ''),
    made_at            timestamptz not null,
    used_at            timestamptz not null
);
create index passkey_of_holder on accounts.passkey (handle);
comment on table accounts.passkey is 'Passkeys by which people sign in: the public halves';
comment on column accounts.passkey.number is 'Number by which its holder can name or remove it';
comment on column accounts.passkey.credential is 'The authenticator''s own name of it';
comment on column accounts.passkey.handle is 'Whose it is';
comment on column accounts.passkey.public_key is 'Public key, in COSE form';
comment on column accounts.passkey.signatures is 'The authenticator''s count of signatures, by which a copy is noticed; 0 where it keeps none';
comment on column accounts.passkey.user_verified is 'Whether the authenticator made sure who holds it when it was made';
comment on column accounts.passkey.transports is 'How the authenticator can be reached';
comment on column accounts.passkey.backup_eligible is 'Whether it may be copied to other machines of its holder';
comment on column accounts.passkey.backed_up is 'Whether it was, when last used';
comment on column accounts.passkey.attestation is 'What the authenticator said when it was made';
comment on column accounts.passkey.attestation_client is 'What the browser said when it was made';
comment on column accounts.passkey.name is 'What its holder calls it';
comment on column accounts.passkey.made_at is 'When it was made';
comment on column accounts.passkey.used_at is 'When it was last used';
comment on index accounts.passkey_of_holder is 'A person''s own list of passkeys';

grant select, insert, delete on accounts.begun to pledgewatch_app;
grant select, insert on accounts.passkey_holder to pledgewatch_app;
grant select, insert, delete on accounts.passkey to pledgewatch_app;
grant update (signatures, user_verified, backed_up, name, used_at) on accounts.passkey to pledgewatch_app;
