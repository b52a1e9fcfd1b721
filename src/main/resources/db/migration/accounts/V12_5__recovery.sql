create table accounts.recovery (
    token_hash     bytea       not null primary key check (length(token_hash) = 32),
    pseudonym      text        not null references accounts.person (pseudonym),
    made_by        text        not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null,
    removes_second boolean     not null
);
comment on table accounts.recovery is 'Links by which somebody who cannot sign in any more chooses a new password; a used one is deleted, the audit remembers it';
comment on column accounts.recovery.token_hash is 'SHA-256 of the secret part of the link, which is kept nowhere';
comment on column accounts.recovery.pseudonym is 'Whose account it opens';
comment on column accounts.recovery.made_by is 'Pseudonym of the administrator who made it; the installation itself where the operator of the server did';
comment on column accounts.recovery.made_at is 'When it was made';
comment on column accounts.recovery.expires_at is 'From when on it no longer works';
comment on column accounts.recovery.removes_second is 'Whether it takes the second factor away';

grant select, insert, delete on accounts.recovery to pledgewatch_app;
