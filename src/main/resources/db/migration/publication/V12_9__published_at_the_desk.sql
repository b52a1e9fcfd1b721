-- Editions published by somebody at the desk: in whose name, and what they say of it.
alter table publication.edition add column note text not null default '';
comment on column publication.edition.note is 'What is to be said of it, for readers; empty where nothing is';
alter table publication.edition add column published_by text;
comment on column publication.edition.published_by is 'Pseudonym of who published it at the desk; null where it was done on the command line or before the desk could. Never public';
comment on column publication.edition.reference_day is 'The day its answers are for: the day of publication, UTC, unless an earlier one was chosen';
