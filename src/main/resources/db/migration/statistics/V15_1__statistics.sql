-- What statistical offices submit, and the vintages of a state's figures. Nothing here is public: releases are.
create schema statistics;
comment on schema statistics is 'Figures that states submit, and their vintages; the desk''s own';

create table statistics.submission (
    number       bigint      not null primary key generated always as identity,
    state        text        not null,
    flow         text        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    file_name    text        not null,
    sha256       bytea       not null check (length(sha256) = 32),
    based_on     bigint      references statistics.submission,
    row_count    bigint      not null check (row_count > 0),
    report       jsonb       not null,
    explanations jsonb       not null,
    changes      bytea       not null
);
create index submission_of_state on statistics.submission (state, flow, number);
comment on table statistics.submission is 'Files that were taken in, as changes to a state''s figures in one dataflow';
comment on column statistics.submission.number is 'Order in which they came';
comment on column statistics.submission.state is 'ISO 3166-1 alpha-3 of the state';
comment on column statistics.submission.flow is 'Dataflow';
comment on column statistics.submission.submitted_by is 'Pseudonym of who sent it';
comment on column statistics.submission.submitted_at is 'When';
comment on column statistics.submission.file_name is 'Name of the file, without folders';
comment on column statistics.submission.sha256 is 'SHA-256 of the file as it came';
comment on column statistics.submission.based_on is 'The vintage it was held against; null where there was none';
comment on column statistics.submission.row_count is 'Observations in the file';
comment on column statistics.submission.report is 'Counts and what was remarked';
comment on column statistics.submission.explanations is 'By rule, what the sender says of what is asked';
comment on column statistics.submission.changes is 'The figures, packed';
comment on index statistics.submission_of_state is 'The submissions of one state';

create table statistics.fate (
    submission bigint      not null primary key references statistics.submission,
    approved   boolean     not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    reason     text        not null,
    figures    bytea,
    check (approved = (figures is not null)),
    check (approved or reason <> '')
);
comment on table statistics.fate is 'What became of submissions: those approved are vintages';
comment on column statistics.fate.submission is 'Which';
comment on column statistics.fate.approved is 'Whether its figures are now the state''s figures, or it was sent back';
comment on column statistics.fate.decided_by is 'Pseudonym of who decided';
comment on column statistics.fate.decided_at is 'When; from then on the vintage is the newest';
comment on column statistics.fate.reason is 'Why it was sent back';
comment on column statistics.fate.figures is 'All figures of the state in the dataflow from then on, packed';

grant usage on schema statistics to pledgewatch_app;
grant select, insert on statistics.submission, statistics.fate to pledgewatch_app;

create sequence statistics.release_number;
comment on sequence statistics.release_number is 'Numbers of releases; one that failed leaves a gap';

create table statistics.release (
    number    bigint      not null primary key,
    made_by   text        not null,
    made_at   timestamptz not null,
    public_at timestamptz not null check (public_at >= made_at),
    note      text        not null
);
create index release_by_publicity on statistics.release (public_at, number);
comment on table statistics.release is 'Releases of figures: files that never change, public from a moment on';
comment on column statistics.release.number is 'Number of the release';
comment on column statistics.release.made_by is 'Pseudonym of who released it';
comment on column statistics.release.made_at is 'When its files were written';
comment on column statistics.release.public_at is 'From when on everybody may see it, to the second';
comment on column statistics.release.note is 'What is new in it, for readers';
comment on index statistics.release_by_publicity is 'The newest release that is public';

create table statistics.released_flow (
    release      bigint not null references statistics.release,
    flow         text   not null,
    files        text   not null unique,
    observations bigint not null,
    withheld     bigint not null,
    states       text[] not null,
    primary key (release, flow)
);
comment on table statistics.released_flow is 'What is in a release, dataflow by dataflow';
comment on column statistics.released_flow.release is 'Which release';
comment on column statistics.released_flow.flow is 'Dataflow';
comment on column statistics.released_flow.files is 'Name of the directory with its files';
comment on column statistics.released_flow.observations is 'Observations in it, withheld ones included';
comment on column statistics.released_flow.withheld is 'How many of them have no value because it is withheld';
comment on column statistics.released_flow.states is 'States with figures in it';

grant usage on sequence statistics.release_number to pledgewatch_app;
grant select, insert on statistics.release, statistics.released_flow to pledgewatch_app;
