-- What the public may see, frozen. The application adds editions and reads them; nobody changes one.
create schema publication;
comment on schema publication is 'Editions: what was published, frozen with everything it rests on';

create table publication.frozen_table (
    hash    text  not null primary key check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null
);
comment on table publication.frozen_table is 'Reference tables as editions keep them, each once however many editions share it';
comment on column publication.frozen_table.hash is 'SHA-256 of the content';
comment on column publication.frozen_table.content is 'The table, comma-separated, UTF-8';

create table publication.edition (
    number        integer     not null primary key check (number > 0),
    label         text        not null,
    published_at  timestamptz not null,
    reference_day date        not null,
    ledger_count  bigint      not null check (ledger_count >= 0),
    closing_count bigint      not null check (closing_count >= ledger_count),
    ledger_head   text        not null check (ledger_head ~ '^[0-9a-f]{64}$'),
    file          bytea       not null,
    file_hash     text        not null check (file_hash ~ '^[0-9a-f]{64}$')
);
comment on table publication.edition is 'One row for each edition';
comment on column publication.edition.number is 'Number of the edition, from 1';
comment on column publication.edition.label is 'What it is called';
comment on column publication.edition.published_at is 'When it was published';
comment on column publication.edition.reference_day is 'The day its answers are for: the day of publication, UTC';
comment on column publication.edition.ledger_count is 'Evidence cut-off: how many ledger lines its findings rest on';
comment on column publication.edition.closing_count is 'Closing position: up to where replies and corrections are taken in';
comment on column publication.edition.ledger_head is 'Hash of the last ledger line at the evidence cut-off';
comment on column publication.edition.file is 'The edition''s file: findings and counts on the reference day, canonical JSON';
comment on column publication.edition.file_hash is 'SHA-256 of the file';

create table publication.edition_table (
    edition integer not null references publication.edition (number),
    name    text    not null,
    hash    text    not null references publication.frozen_table (hash),
    primary key (edition, name)
);
comment on table publication.edition_table is 'Which reference tables an edition froze';
comment on column publication.edition_table.edition is 'Number of the edition';
comment on column publication.edition_table.name is 'File name of the table';
comment on column publication.edition_table.hash is 'The table''s content';

grant usage on schema publication to pledgewatch_app;
grant select, insert on publication.frozen_table, publication.edition, publication.edition_table to pledgewatch_app;
