create schema accounts;
comment on schema accounts is 'Who may sign in, what each may do for which state, and who saw and did what';

create table accounts.person (
    pseudonym    text        not null primary key check (pseudonym ~ '^[a-z][a-z0-9-]{1,63}$'),
    name         text        not null check (name <> ''),
    email        text        not null unique check (email = lower(email)),
    password     text,
    since        timestamptz not null,
    suspended_at timestamptz
);
comment on table accounts.person is 'Whoever may sign in; stays on this installation and is in no export';
comment on column accounts.person.pseudonym is 'Name in the ledger and in exports';
comment on column accounts.person.name is 'Name by which colleagues know the person';
comment on column accounts.person.email is 'Address by which the person signs in and is told things, in lower case';
comment on column accounts.person.password is 'Argon2id hash with its parameters; empty where the person signs in otherwise';
comment on column accounts.person.since is 'When the account was made';
comment on column accounts.person.suspended_at is 'Since when the person may not sign in; empty where they may';

create sequence accounts.person_number;
comment on sequence accounts.person_number is 'Numbers of pseudonyms; a number is given once';

create table accounts.held_role (
    pseudonym text        not null references accounts.person (pseudonym),
    role      text        not null,
    area      text        check (area ~ '^[A-Z]{3}$'),
    given_by  text        not null,
    given_at  timestamptz not null,
    unique nulls not distinct (pseudonym, role, area)
);
comment on table accounts.held_role is 'Which roles each person holds, and for which states';
comment on column accounts.held_role.pseudonym is 'Who holds it';
comment on column accounts.held_role.role is 'The role, by its word';
comment on column accounts.held_role.area is 'State for which it is held; empty where it is held for all';
comment on column accounts.held_role.given_by is 'Pseudonym of who gave it; the installation itself for the first administrator';
comment on column accounts.held_role.given_at is 'When it was given';

create table accounts.invitation (
    token_hash bytea       not null primary key check (length(token_hash) = 32),
    email      text        check (email = lower(email)),
    role       text        not null,
    area       text        check (area ~ '^[A-Z]{3}$'),
    invited_by text        not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table accounts.invitation is 'Links by which somebody may make an account, each once';
comment on column accounts.invitation.token_hash is 'SHA-256 of the secret part of the link, which is kept nowhere';
comment on column accounts.invitation.email is 'Who is invited; empty for the first administrator';
comment on column accounts.invitation.role is 'Role the account will have';
comment on column accounts.invitation.area is 'State for which; empty where for all';
comment on column accounts.invitation.invited_by is 'Pseudonym of who invited; the installation itself for the first administrator';
comment on column accounts.invitation.invited_at is 'When the link was made';
comment on column accounts.invitation.expires_at is 'From when on it no longer works';
comment on column accounts.invitation.used_at is 'When it was used; empty while it was not';

create table accounts.session (
    token_hash bytea       not null primary key check (length(token_hash) = 32),
    number     bigint      not null unique generated always as identity,
    pseudonym  text        not null references accounts.person (pseudonym),
    began_at   timestamptz not null,
    seen_at    timestamptz not null,
    means      text        not null,
    browser    text        not null
);
create index session_of_person on accounts.session (pseudonym);
comment on table accounts.session is 'Who is signed in where; ended sessions are deleted, the audit remembers them';
comment on column accounts.session.token_hash is 'SHA-256 of the secret the browser holds, which is kept nowhere';
comment on column accounts.session.number is 'Number by which the person can end it from elsewhere';
comment on column accounts.session.pseudonym is 'Who is signed in';
comment on column accounts.session.began_at is 'When they signed in';
comment on column accounts.session.seen_at is 'When something was last asked, to five minutes';
comment on column accounts.session.means is 'How they signed in: password, passkey, institution';
comment on column accounts.session.browser is 'What the browser calls itself, cut short';
comment on index accounts.session_of_person is 'A person''s own list of sessions';

create table accounts.audit (
    number     bigint      not null primary key generated always as identity,
    at         timestamptz not null,
    pseudonym  text,
    deed       text        not null,
    about      text        not null,
    area       text,
    detail     text        not null
);
create index audit_of_person on accounts.audit (pseudonym, number);
create index audit_of_deed on accounts.audit (deed, number);
comment on table accounts.audit is 'Who saw which unpublished thing and who did what; rows are added, never changed';
comment on column accounts.audit.number is 'Order in which it was noted';
comment on column accounts.audit.at is 'When';
comment on column accounts.audit.pseudonym is 'Who; empty where nobody was signed in';
comment on column accounts.audit.deed is 'What was done, by its word';
comment on column accounts.audit.about is 'What it was done to, as an address or a number';
comment on column accounts.audit.area is 'State it concerns, where it concerns one';
comment on column accounts.audit.detail is 'Reason or result in a few words; never what somebody typed and was refused';
comment on index accounts.audit_of_person is 'What one person did';
comment on index accounts.audit_of_deed is 'All deeds of a kind';

grant usage on schema accounts to pledgewatch_app;
grant select, insert on accounts.person to pledgewatch_app;
grant update (name, email, password, suspended_at) on accounts.person to pledgewatch_app;
grant usage on sequence accounts.person_number to pledgewatch_app;
grant select, insert, delete on accounts.held_role to pledgewatch_app;
grant select, insert on accounts.invitation to pledgewatch_app;
grant update (used_at) on accounts.invitation to pledgewatch_app;
grant select, insert, delete on accounts.session to pledgewatch_app;
grant update (seen_at) on accounts.session to pledgewatch_app;
grant select, insert on accounts.audit to pledgewatch_app;
