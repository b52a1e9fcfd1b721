create index audit_at on accounts.audit (at);
create index audit_of_area on accounts.audit (area, number) where area is not null;
comment on index accounts.audit_at is 'What was noted on some days';
comment on index accounts.audit_of_area is 'What concerns one state';
