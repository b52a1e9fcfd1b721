package org.pledgewatch.publication;

import java.util.List;

/// Where a reader says that a published claim is wrong.
public interface ChallengeBox {
    Outcome send(Challenge challenge);

    /// @param edition in which it was read
    /// @param email where an answer is wanted; kept until it was given
    /// @param knowsWhereHelpIs whether the reader was shown where to get help after what they wrote
    record Challenge(long claim, int edition, String wrong, String source, String email, boolean knowsWhereHelpIs) {}

    sealed interface Outcome {
        record Queued() implements Outcome {}

        /// @param field `wrong`, `source` or `email`
        /// @param reason its key
        record Refused(String field, String reason) implements Outcome {}

        /// It holds what may tell who a single person is. Nothing was kept.
        record Stopped(String field, List<Detail> details) implements Outcome {}

        /// The reader seems to tell of harm. Nothing was kept.
        record HelpFirst() implements Outcome {}
    }

    /// @param why it may not stay, in a sentence
    /// @param from the first character, from 1
    /// @param to the last
    record Detail(String why, int from, int to) {}
}
