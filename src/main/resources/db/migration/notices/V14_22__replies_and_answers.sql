comment on column notices.notice.last is 'Of several proposals the last; the number of a reply';
