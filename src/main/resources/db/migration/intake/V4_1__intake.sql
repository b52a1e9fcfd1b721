create schema intake;
comment on schema intake is 'What arrived, as it arrived';

create table intake.batch (
    number      integer     not null primary key check (number > 0),
    format      text        not null,
    file        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    document    integer,
    received_at timestamptz not null,
    accepted_by text        not null,
    accepted    integer     not null check (accepted >= 0),
    rival       integer     not null check (rival >= 0),
    unchanged   integer     not null check (unchanged >= 0),
    refused     integer     not null check (refused >= 0)
);
comment on table intake.batch is 'Files of which something was entered, each taken in, and taken back, as a whole';
comment on column intake.batch.number is 'Number of the batch, from 1';
comment on column intake.batch.format is 'Format by which it was read';
comment on column intake.batch.file is 'Name of the file, without the directory it lay in';
comment on column intake.batch.sha256 is 'SHA-256 of the bytes of the file';
comment on column intake.batch.document is 'Document it was taken for; empty where the file names one for each claim';
comment on column intake.batch.received_at is 'When it arrived';
comment on column intake.batch.accepted_by is 'Pseudonym of the one in whose name it was accepted';
comment on column intake.batch.accepted is 'Claims entered that nothing in force contradicted';
comment on column intake.batch.rival is 'Claims entered that contradict something in force';
comment on column intake.batch.unchanged is 'Claims not entered, since they were in force already';
comment on column intake.batch.refused is 'Claims and unreadable rows not entered';

grant usage on schema intake to pledgewatch_app;
grant select, insert on intake.batch to pledgewatch_app;
