package org.pledgewatch.publication;

import java.util.Locale;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// What became of one deadline of a commitment for a state, by one indicator.
public record PublishedOutcome(
        Subject subject,
        CommitmentId commitment,
        PublishedCommitment.Deadline deadline,
        IndicatorId indicator,
        Kind outcome) {

    public enum Kind {
        MET_IN_TIME,
        MET_LATE,
        NOT_MET,
        UNKNOWN,
        NOT_YET_DUE;

        /// The word in data: `met-in-time`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
