package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// One's own proposals and what became of them.
public record MinePage(DeskFrame frame, Words words, List<Row> rows, String older) {
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
