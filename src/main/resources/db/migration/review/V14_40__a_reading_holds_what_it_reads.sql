-- Who keeps a reading holds the row that waits, so that nobody decides beside it. Nothing is updated.
grant update (drawn) on review.waiting to pledgewatch_app;
