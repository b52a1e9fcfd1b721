package org.pledgewatch.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.pages.Words;

/// One proposal with all that is needed to decide on it.
///
/// @param standing `first`, `agrees`, `same` or `rival`
/// @param takenBack what was entered on this question once and taken back
/// @param decided what was decided, in words; empty while it waits
/// @param objection why the reader may not decide; empty where they may
/// @param next the address of the next that waits; empty where there is none
/// @param wrong what was wrong with what was just sent; empty if nothing
/// @param secondReading what a second reader found, in words; empty where nobody read it a second time
/// @param replaces an earlier proposal of the same; null where there is none
public record ItemPage(
        DeskFrame frame,
        Words words,
        long number,
        ClaimView claim,
        String question,
        String guidance,
        String meaning,
        String author,
        String proposed,
        String standing,
        List<ClaimView> same,
        List<ClaimView> rivals,
        List<ClaimView> others,
        List<TakenBack> takenBack,
        List<Said> remarks,
        String decided,
        String decidedReason,
        long batch,
        String objection,
        boolean own,
        String next,
        String typed,
        String wrong,
        String secondReading,
        @Nullable Long replaces,
        String replacedReason) {
    public record Said(String author, String at, String text) {}

    /// @param why by which batch it was taken back, and with what reason
    public record TakenBack(ClaimView claim, String why) {}
}
