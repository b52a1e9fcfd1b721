create index proposal_that_replaces on intake.proposal (replaces) where replaces is not null;
comment on index intake.proposal_that_replaces is 'What was proposed again after it came back';
