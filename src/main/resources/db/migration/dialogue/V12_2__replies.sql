-- The right of reply: rounds in which draft cards are open to states, what these reply, what the desk answers.
create table dialogue.round (
    number       bigint      not null primary key generated always as identity,
    opened_by    text        not null,
    opened_at    timestamptz not null,
    day          date        not null,
    ledger_count bigint      not null check (ledger_count >= 0),
    closes_at    timestamptz not null check (closes_at > opened_at)
);
comment on table dialogue.round is 'Rounds of reply: draft cards open to states for a number of days';
comment on column dialogue.round.number is 'Number of the round';
comment on column dialogue.round.opened_by is 'Pseudonym of who opened it';
comment on column dialogue.round.opened_at is 'When it was opened';
comment on column dialogue.round.day is 'Day of which the draft cards speak';
comment on column dialogue.round.ledger_count is 'How many ledger lines the draft cards rest on';
comment on column dialogue.round.closes_at is 'From when on nothing is taken any more';

create table dialogue.round_state (
    round bigint not null references dialogue.round (number),
    area  text   not null,
    primary key (round, area)
);
create index round_state_by_area on dialogue.round_state (area, round);
comment on table dialogue.round_state is 'The states asked in a round';
comment on column dialogue.round_state.round is 'Number of the round';
comment on column dialogue.round_state.area is 'Code of the state';
comment on index dialogue.round_state_by_area is 'The rounds of one state';

create table dialogue.reply_draft (
    round     bigint      not null,
    area      text        not null,
    indicator text        not null,
    version   integer     not null check (version > 0),
    language  text        not null,
    text      text        not null,
    documents text        not null,
    addresses text        not null,
    author    text        not null,
    saved_at  timestamptz not null,
    primary key (round, area, indicator),
    foreign key (round, area) references dialogue.round_state (round, area)
);
comment on table dialogue.reply_draft is 'Replies that were begun and not sent; a row goes when its reply is sent';
comment on column dialogue.reply_draft.round is 'Number of the round';
comment on column dialogue.reply_draft.area is 'Code of the state';
comment on column dialogue.reply_draft.indicator is 'Indicator of the finding replied to';
comment on column dialogue.reply_draft.version is 'Grows with each save, so that nobody overwrites what they have not seen';
comment on column dialogue.reply_draft.language is 'Language of the text (BCP 47)';
comment on column dialogue.reply_draft.text is 'What is replied';
comment on column dialogue.reply_draft.documents is 'Catalogue numbers, as typed';
comment on column dialogue.reply_draft.addresses is 'Addresses of documents, as typed';
comment on column dialogue.reply_draft.author is 'Pseudonym of who saved it last';
comment on column dialogue.reply_draft.saved_at is 'When';

create table dialogue.reply (
    number    bigint      not null primary key generated always as identity,
    round     bigint      not null,
    area      text        not null,
    indicator text        not null,
    replaces  bigint      not null default 0,
    language  text        not null,
    text      text        not null check (text <> ''),
    documents integer[]   not null,
    addresses text[]      not null,
    author    text        not null,
    sent_at   timestamptz not null,
    unique (round, area, indicator, replaces),
    foreign key (round, area) references dialogue.round_state (round, area)
);
comment on table dialogue.reply is 'Replies that were sent; the newest on a finding counts';
comment on column dialogue.reply.number is 'Number of the reply';
comment on column dialogue.reply.round is 'Number of the round';
comment on column dialogue.reply.area is 'Code of the state';
comment on column dialogue.reply.indicator is 'Indicator of the finding replied to';
comment on column dialogue.reply.replaces is 'Number of the reply that it revises, 0 for the first; nobody revises the same twice';
comment on column dialogue.reply.language is 'Language of the text (BCP 47)';
comment on column dialogue.reply.text is 'What is replied';
comment on column dialogue.reply.documents is 'Catalogue numbers of documents named';
comment on column dialogue.reply.addresses is 'Addresses of documents named';
comment on column dialogue.reply.author is 'Pseudonym of who sent it';
comment on column dialogue.reply.sent_at is 'When';

create table dialogue.reply_answer (
    number      bigint      not null primary key generated always as identity,
    reply       bigint      not null references dialogue.reply (number),
    replaces    bigint      not null default 0,
    text        text        not null check (text <> ''),
    author      text        not null,
    answered_at timestamptz not null,
    unique (reply, replaces)
);
comment on table dialogue.reply_answer is 'What the desk answers to a reply; the newest counts';
comment on column dialogue.reply_answer.number is 'Number of the answer';
comment on column dialogue.reply_answer.reply is 'Number of the reply';
comment on column dialogue.reply_answer.replaces is 'Number of the answer that it revises, 0 for the first';
comment on column dialogue.reply_answer.text is 'What is answered, in English';
comment on column dialogue.reply_answer.author is 'Pseudonym of who answered';
comment on column dialogue.reply_answer.answered_at is 'When';

grant select, insert on dialogue.round, dialogue.round_state, dialogue.reply, dialogue.reply_answer to pledgewatch_app;
grant select, insert, update, delete on dialogue.reply_draft to pledgewatch_app;
