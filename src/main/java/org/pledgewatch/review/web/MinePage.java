package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// One's own proposals and what became of them.
public record MinePage(DeskFrame frame, Words words, List<Sheet> sheets, List<Row> rows, String older) {
    /// A sheet of which something waits.
    ///
    /// @param told what it is called, when it was sent, and how much of it waits
    public record Sheet(long number, String told) {}

    /// @param fate `waiting`, `accepted`, `returned` or `taken-back`
    /// @param again the address at which a returned one is revised; empty where it was not returned
    public record Row(
            long number,
            String subject,
            String indicator,
            String answer,
            String when,
            String proposed,
            String fate,
            String told,
            String reason,
            String again) {}
}
