package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// What waits for a decision, the oldest first.
///
/// @param count how many wait, in words
/// @param sheet what is said of the one sheet that is shown; empty where all is
/// @param beyond what is said where more of it waits than is accepted at once; empty where not
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
        String sheet,
        String beyond,
        String older,
        boolean together,
        long after,
        Typed reason,
        String result,
        List<NotEntered> notEntered) {
    /// @param own whether the reader proposed it
    /// @param alone whether it is decided by itself: it is to be read blind first, or was taken back once
    /// @param takenBack when and why it was taken back once, in words; empty where not, or to be read blind
    /// @param submission the number of the sheet it came in; 0 where it came by a form
    /// @param sheet that sheet's name
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
            boolean alone,
            String takenBack,
            long submission,
            String sheet,
            boolean ticked) {}

    public record Option(String value, String label, boolean chosen) {}

    /// One that was not entered with the others, and why.
    public record NotEntered(long number, String reason) {}
}
