package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.pages.Words;

/// A proposal to be read blind: where the source says it, and not what its author coded.
///
/// @param wrong what was wrong with what was just sent; empty if nothing
public record ReadingPage(
        DeskFrame frame,
        Words words,
        long number,
        ClaimView claim,
        String question,
        String guidance,
        List<Level> levels,
        String wrong) {
    public record Level(String value, String name, String meaning) {}
}
