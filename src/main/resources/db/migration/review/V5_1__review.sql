create schema review;
comment on schema review is 'Who decides';

create table review.actor (
    pseudonym text        not null primary key check (pseudonym ~ '^[a-z][a-z0-9-]{1,63}$'),
    user_name text        not null unique,
    since     timestamptz not null
);
comment on table review.actor is 'Whom each pseudonym stands for; stays on this installation and is in no export';
comment on column review.actor.pseudonym is 'Name in the ledger and in exports';
comment on column review.actor.user_name is 'Name by which the operating system knows the person';
comment on column review.actor.since is 'When the person first decided something here';

grant usage on schema review to pledgewatch_app;
grant select, insert on review.actor to pledgewatch_app;
