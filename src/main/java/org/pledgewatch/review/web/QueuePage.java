package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// What waits for a decision, the oldest first.
///
/// @param count how many wait, in words
/// @param older the address of those after these; empty where these are the last
/// @param together whether those shown can be accepted together
/// @param after the number after which it begins; 0 for the oldest
/// @param reason what the reader had typed, where it has to be sent again
/// @param result what came of accepting some together; empty where nothing was
public record QueuePage(
        DeskFrame frame,
        Words words,
        List<Row> rows,
        String count,
        List<Option> areas,
        List<Option> indicators,
        boolean othersOnly,
        long submission,
        String older,
        boolean together,
        long after,
        Typed reason,
        String result,
        List<NotEntered> notEntered) {
    /// @param own whether the reader proposed it
    /// @param blind whether the reader is to read it blind before anything else
    /// @param ticked whether the reader had chosen it
    public record Row(
            long number,
            String subject,
            String indicator,
            String answer,
            String when,
            String source,
            String author,
            String since,
            boolean own,
            boolean blind,
            boolean ticked) {}

    public record Option(String value, String label, boolean chosen) {}

    /// One that was not entered with the others, and why.
    public record NotEntered(long number, String reason) {}
}
