package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// The draft cards that somebody may see, open ones first.
public record RepliesPage(DeskFrame frame, Words words, List<Row> rows, String next) {
    /// @param clock until when it is open, or when it closed, in words
    /// @param unanswered how many of the replies the desk has not answered
    public record Row(String href, String state, String clock, boolean isOpen, int replies, int unanswered) {}
}
