alter table accounts.invitation
    add column number       bigint not null unique generated always as identity,
    add column withdrawn_at timestamptz;
create index invitation_by on accounts.invitation (invited_by) where used_at is null and withdrawn_at is null;
create index invitation_to on accounts.invitation (email) where used_at is null and withdrawn_at is null;
comment on column accounts.invitation.number is 'Number by which an administrator can withdraw it';
comment on column accounts.invitation.withdrawn_at is 'When it was withdrawn, or who made it lost the right to; empty while it was not';
comment on index accounts.invitation_by is 'Open invitations of who is suspended or is no administrator any more';
comment on index accounts.invitation_to is 'Open invitations to one address, which are accepted together';
grant update (withdrawn_at) on accounts.invitation to pledgewatch_app;

create index recovery_by on accounts.recovery (made_by);
comment on index accounts.recovery_by is 'Links of who is suspended or is no administrator any more';
