-- What is said about a finding at the desk, and who decided on it. The decision itself is an entry of the ledger.
create schema dialogue;
comment on schema dialogue is 'What is said about findings: remarks, decisions, replies of states, challenges';

create table dialogue.remark (
    number    bigint      not null primary key generated always as identity,
    subject   text        not null,
    indicator text        not null,
    author    text        not null,
    text      text        not null check (text <> ''),
    said_at   timestamptz not null
);
create index remark_on_matter on dialogue.remark (subject, indicator, number);
comment on table dialogue.remark is 'The discussion of contested findings';
comment on column dialogue.remark.number is 'Order in which it was said';
comment on column dialogue.remark.subject is 'What the finding is about';
comment on column dialogue.remark.indicator is 'Indicator of the finding';
comment on column dialogue.remark.author is 'Pseudonym of who said it';
comment on column dialogue.remark.text is 'What was said';
comment on column dialogue.remark.said_at is 'When';
comment on index dialogue.remark_on_matter is 'The discussion of one finding';

create table dialogue.decision (
    entry      bigint      not null primary key,
    subject    text        not null,
    indicator  text        not null,
    basis      text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    unique (subject, indicator, basis)
);
comment on table dialogue.decision is 'Who decided a contested finding; what was decided and why is in the ledger';
comment on column dialogue.decision.entry is 'Number of the adjudication in the ledger';
comment on column dialogue.decision.subject is 'What the finding is about';
comment on column dialogue.decision.indicator is 'Indicator of the finding';
comment on column dialogue.decision.basis is 'What was in force on the matter before; nobody decides twice on the same';
comment on column dialogue.decision.decided_by is 'Pseudonym of who decided';
comment on column dialogue.decision.decided_at is 'When';

grant usage on schema dialogue to pledgewatch_app;
grant select, insert on dialogue.remark, dialogue.decision to pledgewatch_app;
