create table dialogue.challenge (
    number      bigint      not null primary key generated always as identity,
    claim       bigint      not null,
    edition     integer     not null,
    wrong       text        not null check (wrong <> ''),
    source      text        not null,
    email       text        not null,
    received_at timestamptz not null
);
comment on table dialogue.challenge is 'Challenges from the public to claims';
comment on column dialogue.challenge.number is 'Number of the challenge';
comment on column dialogue.challenge.claim is 'The claim, by the number of its ledger entry';
comment on column dialogue.challenge.edition is 'Edition in which it was read';
comment on column dialogue.challenge.wrong is 'What is said to be wrong';
comment on column dialogue.challenge.source is 'Which source says otherwise; empty where none is named';
comment on column dialogue.challenge.email is 'Where an answer is wanted; empty where none is, and once it was answered';
comment on column dialogue.challenge.received_at is 'When it came';

create table dialogue.challenge_decision (
    challenge  bigint      not null primary key references dialogue.challenge (number),
    accepted   boolean     not null,
    answer     text        not null check (answer <> ''),
    decided_by text        not null,
    decided_at timestamptz not null
);
comment on table dialogue.challenge_decision is 'What became of each challenge, once';
comment on column dialogue.challenge_decision.challenge is 'Number of the challenge';
comment on column dialogue.challenge_decision.accepted is 'Whether the claim is to be corrected';
comment on column dialogue.challenge_decision.answer is 'Why, as it is answered';
comment on column dialogue.challenge_decision.decided_by is 'Pseudonym of who decided';
comment on column dialogue.challenge_decision.decided_at is 'When';

grant select, insert on dialogue.challenge, dialogue.challenge_decision to pledgewatch_app;
grant update (email) on dialogue.challenge to pledgewatch_app;
