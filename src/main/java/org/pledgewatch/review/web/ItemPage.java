package org.pledgewatch.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.pages.Words;

/// One proposed claim with all that is needed to decide on it.
///
/// @param standing `first`, `agrees`, `same` or `rival`
/// @param takenBack what was entered on this question once and taken back
/// @param secondReading what a second reader found, in words; empty where nobody read it a second time
/// @param submission the number of the sheet it came in; 0 where it came by a form
/// @param sheet that sheet's name and the row, in words
/// @param replaces an earlier proposal of the same; null where there is none
public record ItemPage(
        DeskFrame frame,
        Words words,
        ClaimView claim,
        String question,
        String guidance,
        String meaning,
        String standing,
        List<ClaimView> same,
        List<ClaimView> rivals,
        List<ClaimView> others,
        List<TakenBack> takenBack,
        Deciding deciding,
        String secondReading,
        long submission,
        String sheet,
        @Nullable Long replaces,
        String replacedReason) {
    /// Whether the reader may open what is entered.
    public boolean mayOpen() {
        Person reader = frame.person();
        return reader != null && reader.may(Action.SEE_PROPOSALS);
    }

    /// @param why by which batch it was taken back, and with what reason
    public record TakenBack(ClaimView claim, String why) {}
}
