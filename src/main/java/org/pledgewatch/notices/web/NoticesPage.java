package org.pledgewatch.notices.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// What somebody was told.
///
/// @param upTo the number of the newest notice on the page
public record NoticesPage(DeskFrame frame, Words words, List<Row> rows, boolean hasUnread, long upTo) {
    /// @param isOver whether nothing of it waits any more
    public record Row(String sentence, String href, String kind, String when, boolean isNew, boolean isOver) {}
}
