create index begun_by_strangers on accounts.begun (kind, expires_at) where pseudonym is null;
comment on table accounts.begun is 'What was begun in a browser and waits for its second half: a challenge, a second step, a way round by an institution; where there are too many of a kind, the oldest of those that name nobody give way';
comment on index accounts.begun_until is 'Void ones are deleted';
comment on index accounts.begun_by_strangers is 'Those of a kind that name nobody, of which the oldest give way';
