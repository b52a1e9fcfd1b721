create index submission_of_author on intake.submission (author, sha256);
comment on index intake.submission_of_author is 'Whether somebody sent the same file before';
