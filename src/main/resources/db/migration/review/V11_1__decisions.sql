create table review.waiting (
    proposal   bigint      not null primary key references intake.proposal (number),
    author     text        not null,
    area       text,
    indicator  text        not null,
    submission bigint,
    since      timestamptz not null
);
create index waiting_by_area on review.waiting (area, proposal);
create index waiting_by_indicator on review.waiting (indicator, proposal);
create index waiting_by_submission on review.waiting (submission, proposal) where submission is not null;
comment on table review.waiting is 'Proposals nobody has decided on yet; a row goes when its decision comes';
comment on column review.waiting.proposal is 'Number of the proposal; the oldest has the lowest';
comment on column review.waiting.author is 'Pseudonym of who proposed it';
comment on column review.waiting.area is 'State or territory it is about; empty where it is about none';
comment on column review.waiting.indicator is 'Indicator it answers';
comment on column review.waiting.submission is 'Sheet it came in; empty where it came by a form';
comment on column review.waiting.since is 'Since when it waits';
comment on index review.waiting_by_area is 'The queue of one state';
comment on index review.waiting_by_indicator is 'The queue of one indicator';
comment on index review.waiting_by_submission is 'The queue of one sheet';

create table review.decision (
    proposal   bigint      not null primary key references intake.proposal (number),
    outcome    text        not null check (outcome in ('accepted', 'returned', 'taken-back')),
    decided_by text        not null,
    reason     text        not null,
    decided_at timestamptz not null,
    batch      integer     references intake.batch (number),
    constraint accepted_by_a_batch check ((outcome = 'accepted') = (batch is not null))
);
create index decision_by_batch on review.decision (batch) where batch is not null;
comment on table review.decision is 'What became of each proposal, once';
comment on column review.decision.proposal is 'Number of the proposal';
comment on column review.decision.outcome is 'Accepted into the ledger, returned to its author, or taken back by its author';
comment on column review.decision.decided_by is 'Pseudonym of who decided';
comment on column review.decision.reason is 'Why; what a returned proposal needs';
comment on column review.decision.decided_at is 'When';
comment on column review.decision.batch is 'Batch by which it was entered; empty where it was not';
comment on index review.decision_by_batch is 'What one decision entered';

create table review.remark (
    number   bigint      not null primary key generated always as identity,
    proposal bigint      not null references intake.proposal (number),
    author   text        not null,
    text     text        not null check (text <> ''),
    said_at  timestamptz not null
);
create index remark_on_proposal on review.remark (proposal, number);
comment on table review.remark is 'What is said about a proposal at the desk';
comment on column review.remark.number is 'Order in which it was said';
comment on column review.remark.proposal is 'Number of the proposal';
comment on column review.remark.author is 'Pseudonym of who said it';
comment on column review.remark.text is 'What was said';
comment on column review.remark.said_at is 'When';
comment on index review.remark_on_proposal is 'The discussion of one proposal';

grant select, insert, delete on review.waiting to pledgewatch_app;
grant select, insert on review.decision, review.remark to pledgewatch_app;
