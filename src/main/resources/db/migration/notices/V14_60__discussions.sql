comment on column notices.notice.last is 'Of several proposals the last; the number of a reply, or of a remark in a discussion';
