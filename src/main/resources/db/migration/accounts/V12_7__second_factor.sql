create table accounts.second_factor (
    pseudonym text        not null primary key references accounts.person (pseudonym),
    secret    bytea       not null,
    since     timestamptz not null,
    last_step bigint      not null
);
comment on table accounts.second_factor is 'Apps that show a new code every thirty seconds, by which some people make sure who they are';
comment on column accounts.second_factor.pseudonym is 'Whose it is';
comment on column accounts.second_factor.secret is 'What the codes are made from, encrypted with the key in the data directory';
comment on column accounts.second_factor.since is 'When it was confirmed';
comment on column accounts.second_factor.last_step is 'Thirty-second step of the last code that was taken: none is taken twice';

create table accounts.recovery_code (
    pseudonym text  not null references accounts.person (pseudonym),
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (pseudonym, code_hash)
);
comment on table accounts.recovery_code is 'Codes on paper for who lost the app; a used one is deleted';
comment on column accounts.recovery_code.pseudonym is 'Whose it is';
comment on column accounts.recovery_code.code_hash is 'SHA-256 of the code, which has eighty random bits and is kept nowhere';

grant select, insert, delete on accounts.second_factor to pledgewatch_app;
grant update (last_step) on accounts.second_factor to pledgewatch_app;
grant select, insert, delete on accounts.recovery_code to pledgewatch_app;
