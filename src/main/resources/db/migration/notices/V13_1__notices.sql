create schema notices;
comment on schema notices is 'What people are told that concerns them, on a page and by mail, and what each chose';

create table notices.digest (
    number     bigint      not null primary key generated always as identity,
    person     text        not null references accounts.person (pseudonym),
    made_at    timestamptz not null,
    outcome    text        not null check (outcome in ('sending', 'sent', 'refused', 'unknown')),
    settled_at timestamptz,
    constraint settled_when_not_sending check ((outcome = 'sending') = (settled_at is null))
);
create index digest_of_person on notices.digest (person, number);
create index digest_under_way on notices.digest (made_at) where outcome = 'sending';
comment on table notices.digest is 'Digests handed to the mail server; one that it certainly did not take is deleted and made again';
comment on column notices.digest.number is 'Number of the digest';
comment on column notices.digest.person is 'Pseudonym of whom it is for';
comment on column notices.digest.made_at is 'When it was made, just before it was handed over';
comment on column notices.digest.outcome is 'Under way; taken by the mail server; refused for good; or nobody knows whether it was taken, and it is not sent again';
comment on column notices.digest.settled_at is 'When that was known; empty while under way';
comment on index notices.digest_of_person is 'A person''s digests';
comment on index notices.digest_under_way is 'Digests whose server may have been killed meanwhile';

create table notices.notice (
    number        bigint      not null primary key generated always as identity,
    person        text        not null references accounts.person (pseudonym),
    occasion      text        not null,
    mark          text        not null,
    area          text        check (area ~ '^[A-Z]{3}$'),
    about         text        not null,
    first         bigint,
    last          bigint,
    how_many      integer,
    stage         text,
    day           date,
    made_at       timestamptz not null,
    read_at       timestamptz,
    considered_at timestamptz,
    digest        bigint      references notices.digest (number),
    unique (person, mark)
);
create index notice_of_person on notices.notice (person, number);
create index notice_unread on notices.notice (person, number) where read_at is null;
create index notice_to_consider on notices.notice (person, number) where considered_at is null;
create index notice_in_digest on notices.notice (digest) where digest is not null;
create index notice_by_mark on notices.notice (mark);
comment on table notices.notice is 'What somebody is told; of a thing nobody is told twice';
comment on column notices.notice.number is 'Order in which it was told';
comment on column notices.notice.person is 'Pseudonym of whom it is for';
comment on column notices.notice.occasion is 'What happened';
comment on column notices.notice.mark is 'Names the thing that happened, so that it is told once';
comment on column notices.notice.area is 'State it is about; empty where it is about none or several';
comment on column notices.notice.about is 'Indicator or commitment it is about, by its id; empty where it is about none';
comment on column notices.notice.first is 'Number of the proposal, round or challenge; of several the first';
comment on column notices.notice.last is 'Of several proposals the last';
comment on column notices.notice.how_many is 'How many proposals';
comment on column notices.notice.stage is 'How far a clock of reply had run';
comment on column notices.notice.day is 'Last day for a reply, day of a deadline, or day on which evidence was seen to be stale';
comment on column notices.notice.made_at is 'When it was told';
comment on column notices.notice.read_at is 'When its reader marked it as read';
comment on column notices.notice.considered_at is 'When a digest took it up or passed it over; empty while it waits for the next';
comment on column notices.notice.digest is 'Digest it stands in; empty where it was not mailed';
comment on index notices.notice_of_person is 'A person''s page of notices';
comment on index notices.notice_unread is 'What somebody has not read yet';
comment on index notices.notice_to_consider is 'What waits for somebody''s next digest';
comment on index notices.notice_in_digest is 'What stands in a digest';
comment on index notices.notice_by_mark is 'Who was told of a thing';

create table notices.reader (
    person         text        not null primary key references accounts.person (pseudonym),
    frequency      text        not null check (frequency in ('daily', 'weekly')),
    next_digest_at timestamptz not null
);
create index reader_due on notices.reader (next_digest_at);
comment on table notices.reader is 'When each person''s next digest is due; the row is locked while it is made';
comment on column notices.reader.person is 'Pseudonym';
comment on column notices.reader.frequency is 'How often a digest is wanted';
comment on column notices.reader.next_digest_at is 'From when on the next digest is made';
comment on index notices.reader_due is 'Whose digest is due';

create table notices.choice (
    person text not null references accounts.person (pseudonym),
    kind   text not null,
    told   text not null check (told in ('nowhere', 'page', 'digest')),
    primary key (person, kind)
);
comment on table notices.choice is 'What somebody chose to be told, by kind of notice; where nothing was chosen, page and digest';
comment on column notices.choice.person is 'Pseudonym';
comment on column notices.choice.kind is 'Kind of notice';
comment on column notices.choice.told is 'Not at all, on the page only, or on the page and in the digest';

create table notices.watch (
    single    boolean     not null primary key default true check (single),
    looked_at timestamptz not null,
    day       date        not null
);
comment on table notices.watch is 'When it was last looked what time had brought; one row, locked while somebody looks';
comment on column notices.watch.single is 'There is one row';
comment on column notices.watch.looked_at is 'When it was last looked';
comment on column notices.watch.day is 'The last day that was compared with the day before';

grant usage on schema notices to pledgewatch_app;
grant select, insert, delete on notices.digest to pledgewatch_app;
grant update (outcome, settled_at) on notices.digest to pledgewatch_app;
grant select, insert on notices.notice to pledgewatch_app;
grant update (read_at, considered_at, digest) on notices.notice to pledgewatch_app;
grant select, insert, update on notices.reader to pledgewatch_app;
grant select, insert, update on notices.choice to pledgewatch_app;
grant select, insert, update on notices.watch to pledgewatch_app;
