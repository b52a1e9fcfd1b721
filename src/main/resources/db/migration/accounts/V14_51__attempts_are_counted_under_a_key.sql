comment on column accounts.attempts.bucket is 'Eighteen bits of an HMAC-SHA-256 of whom it is counted for, under a key that lies in the data directory and not in the database';
