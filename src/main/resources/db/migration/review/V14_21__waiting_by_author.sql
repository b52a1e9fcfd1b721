create index waiting_by_author on review.waiting (author, proposal);
comment on index review.waiting_by_author is 'What of somebody''s proposals still waits';
