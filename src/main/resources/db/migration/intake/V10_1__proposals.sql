create table intake.submission (
    number       bigint      not null primary key generated always as identity,
    author       text        not null,
    file         text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_at timestamptz not null
);
comment on table intake.submission is 'Sheets of which something was proposed; what came in one sheet can be decided together';
comment on column intake.submission.number is 'Number of the submission';
comment on column intake.submission.author is 'Pseudonym of who sent it';
comment on column intake.submission.file is 'Name of the file';
comment on column intake.submission.sha256 is 'SHA-256 of its bytes';
comment on column intake.submission.submitted_at is 'When it arrived';

create table intake.proposal (
    number      bigint      not null primary key generated always as identity,
    kind        text        not null check (kind in ('claim', 'record-change')),
    author      text        not null,
    submission  bigint      references intake.submission (number),
    line        integer,
    subject     text        not null,
    area        text        check (area ~ '^[A-Z]{3}$'),
    indicator   text        not null,
    content     text        not null,
    cells       text        not null,
    replaces    bigint      references intake.proposal (number),
    proposed_at timestamptz not null
);
create index proposal_of_author on intake.proposal (author, number);
create index proposal_of_submission on intake.proposal (submission, number) where submission is not null;
comment on table intake.proposal is 'What somebody proposes to enter; what became of it is with review';
comment on column intake.proposal.number is 'Number of the proposal';
comment on column intake.proposal.kind is 'A claim, or a change of a record';
comment on column intake.proposal.author is 'Pseudonym of who proposes it';
comment on column intake.proposal.submission is 'Sheet it came in; empty where it came by a form';
comment on column intake.proposal.line is 'Row of the sheet';
comment on column intake.proposal.subject is 'What it is about';
comment on column intake.proposal.area is 'State or territory it is about; empty where it is about none';
comment on column intake.proposal.indicator is 'Indicator it answers, or kind of record it changes';
comment on column intake.proposal.content is 'The claim as the ledger would write it, or the change, in canonical JSON';
comment on column intake.proposal.cells is 'What was filled in, by column, as a JSON object, for whoever revises it';
comment on column intake.proposal.replaces is 'Proposal that was returned and is proposed again with this one';
comment on column intake.proposal.proposed_at is 'When it was proposed';
comment on index intake.proposal_of_author is 'A person''s own proposals';
comment on index intake.proposal_of_submission is 'Proposals of one sheet';

create table intake.draft (
    number   bigint      not null primary key generated always as identity,
    author   text        not null,
    version  integer     not null check (version > 0),
    cells    text        not null,
    saved_at timestamptz not null
);
create index draft_of_author on intake.draft (author, saved_at);
comment on table intake.draft is 'Forms somebody has begun to fill in; deleted when proposed or discarded';
comment on column intake.draft.number is 'Number of the draft';
comment on column intake.draft.author is 'Pseudonym of whose it is';
comment on column intake.draft.version is 'How often it was saved, so that two tabs do not overwrite each other';
comment on column intake.draft.cells is 'What was filled in, by field, as a JSON object; scanned for personal data before it is stored';
comment on column intake.draft.saved_at is 'When it was last saved';
comment on index intake.draft_of_author is 'A person''s own drafts';

grant select, insert on intake.submission, intake.proposal to pledgewatch_app;
grant usage on sequence intake.proposal_number_seq to pledgewatch_app;
grant select, insert, delete on intake.draft to pledgewatch_app;
grant update (version, cells, saved_at) on intake.draft to pledgewatch_app;
