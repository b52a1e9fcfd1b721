create table accounts.attempts (
    allowance  text        not null,
    bucket     integer     not null check (bucket between 0 and 262143),
    failures   integer     not null check (failures >= 0),
    counted_at timestamptz not null,
    free_at    timestamptz not null,
    primary key (allowance, bucket)
);
comment on table accounts.attempts is 'How often passwords and codes were tried in vain, so that guessing becomes slow; no lock is for ever, and there are never more rows than buckets';
comment on column accounts.attempts.allowance is 'What is counted: tries by a known browser, by strangers for an account, from an address, from an address for an account';
comment on column accounts.attempts.bucket is 'Eighteen bits of the SHA-256 of whom it is counted for; the address itself is not kept';
comment on column accounts.attempts.failures is 'Tries that count still; one is forgotten after a while';
comment on column accounts.attempts.counted_at is 'Up to when failures have been forgotten';
comment on column accounts.attempts.free_at is 'From when on the next try is heard';

create table accounts.device (
    token_hash bytea       not null check (length(token_hash) = 32),
    pseudonym  text        not null references accounts.person (pseudonym),
    seen_at    timestamptz not null,
    primary key (token_hash, pseudonym)
);
create index device_of_person on accounts.device (pseudonym, seen_at);
comment on table accounts.device is 'Browsers in which somebody has signed in before: strangers who guess cannot hold them up';
comment on column accounts.device.token_hash is 'SHA-256 of the secret the browser holds, which is kept nowhere';
comment on column accounts.device.pseudonym is 'Who signed in with it';
comment on column accounts.device.seen_at is 'When they last did';
comment on index accounts.device_of_person is 'A person''s browsers, of which the oldest are forgotten';

grant select, insert on accounts.attempts to pledgewatch_app;
grant update (failures, counted_at, free_at) on accounts.attempts to pledgewatch_app;
grant select, insert, delete on accounts.device to pledgewatch_app;
grant update (seen_at, token_hash) on accounts.device to pledgewatch_app;
