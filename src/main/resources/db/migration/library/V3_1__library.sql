create schema library;
comment on schema library is 'The catalogue: records of documents and the series they belong to, not the documents';

create table library.series (
    id        text not null primary key,
    title     text not null,
    publisher text not null,
    authority text not null
              check (authority in ('depositary', 'treaty-body', 'un-publication', 'government',
                                   'monitoring-organisation', 'compiled-dataset', 'press')),
    covers    text not null,
    assesses  text not null,
    address   text not null,
    note      text not null
);
comment on table library.series is 'Documents of one source that follow each other, the newest replacing the older';
comment on column library.series.id is 'Short name: untc';
comment on column library.series.title is 'Title';
comment on column library.series.publisher is 'Who publishes it';
comment on column library.series.authority is 'What kind of voice it is, by which ranks are given';
comment on column library.series.covers is 'Whom it covers, in plain words';
comment on column library.series.assesses is 'Who assesses, in plain words';
comment on column library.series.address is 'Where it can be read, without https://';
comment on column library.series.note is 'What else a reader should know';

create table library.document (
    number     integer not null primary key check (number > 0),
    series     text not null references library.series (id),
    dated      text not null,
    title      text not null,
    author     text not null,
    publisher  text not null,
    language   text not null,
    rights     text not null,
    types      text not null,
    keywords   text not null,
    address    text not null,
    retrieved  text not null,
    version_of text not null,
    version    text not null,
    summary    text not null,
    source     text not null
);
comment on table library.document is 'Catalogue records; never deleted, since claims cite them';
comment on column library.document.number is 'Number of the record, given once';
comment on column library.document.series is 'Series it belongs to';
comment on column library.document.dated is 'Its own date, or the day as of which it speaks: a day or bounds';
comment on column library.document.title is 'Title of record';
comment on column library.document.author is 'Who wrote it';
comment on column library.document.publisher is 'Who published it';
comment on column library.document.language is 'Language it is written in (BCP 47)';
comment on column library.document.rights is 'What may be done with it, in plain words';
comment on column library.document.types is 'What kind of document';
comment on column library.document.keywords is 'What it is about';
comment on column library.document.address is 'Where it can be read, without https://';
comment on column library.document.retrieved is 'When it was read there';
comment on column library.document.version_of is 'Instrument of which it is a copy; empty if of none';
comment on column library.document.version is 'Which copy it is';
comment on column library.document.summary is 'What it says, in our words';
comment on column library.document.source is 'Where the facts of this record were read';

create index document_by_series on library.document (series, dated);
comment on index library.document_by_series is 'The issues of a series';

grant usage on schema library to pledgewatch_app;
grant select, insert on library.series, library.document to pledgewatch_app;
