package org.pledgewatch.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;

/// Where a reader says that a claim is wrong.
///
/// @param number of the claim; empty while none is chosen
/// @param about the question and whom it is asked of
/// @param claim null while none is chosen
/// @param seal says when the form was given out
/// @param field the one that is wrong; empty where none is
/// @param reasons what was wrong with what was just sent
/// @param isStopped whether it was stopped by the scan for personal data
/// @param helpFirst whether to show first where to get help
public record ChallengePage(
        Frame frame,
        Words words,
        String number,
        String about,
        @Nullable ClaimView claim,
        String seal,
        String wrong,
        String source,
        String email,
        String field,
        List<String> reasons,
        boolean isStopped,
        boolean helpFirst) {
    public boolean isWrong(String name) {
        return field.equals(name);
    }
}
