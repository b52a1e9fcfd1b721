create table accounts.institution_link (
    issuer    text        not null,
    subject   text        not null,
    pseudonym text        not null references accounts.person (pseudonym),
    since     timestamptz not null,
    primary key (issuer, subject)
);
create index institution_link_of_person on accounts.institution_link (pseudonym);
comment on table accounts.institution_link is 'Whom an institution calls by which name, so that a changed e-mail address changes nothing';
comment on column accounts.institution_link.issuer is 'The institution, by the address of its sign-in service';
comment on column accounts.institution_link.subject is 'Its own lasting name for the person';
comment on column accounts.institution_link.pseudonym is 'The person';
comment on column accounts.institution_link.since is 'When they first came by this way';
comment on index accounts.institution_link_of_person is 'A person''s own links';

grant select, insert on accounts.institution_link to pledgewatch_app;
