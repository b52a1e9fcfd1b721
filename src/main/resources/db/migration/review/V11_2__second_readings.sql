alter table review.waiting add column drawn boolean not null default false;
comment on column review.waiting.drawn is 'Whether it was drawn for a second, blind reading before it is decided';

create table review.reading (
    proposal bigint      not null references intake.proposal (number),
    reader   text        not null,
    answer   text        not null,
    read_at  timestamptz not null,
    primary key (proposal, reader)
);
comment on table review.reading is 'Second readings: what somebody coded without seeing what the author had';
comment on column review.reading.proposal is 'Number of the proposal';
comment on column review.reading.reader is 'Pseudonym of the second reader';
comment on column review.reading.answer is 'Level the reader found, or a silence, as in the form: level:yes, nothing-found, not-applicable';
comment on column review.reading.read_at is 'When';

grant select, insert on review.reading to pledgewatch_app;
