package org.pledgewatch.assessment;

import java.util.Locale;

/// What became of a deadline for one state.
public enum DeadlineOutcome {
    /// At the level on or before the first day the deadline may mean.
    MET_IN_TIME,
    /// Never at the level up to the last day the deadline may mean, and at it later.
    MET_LATE,
    /// Never at the level up to the day asked about.
    NOT_MET,
    /// What the sources say, or what the deadline means, leaves more than one of these possible.
    UNKNOWN,
    /// The last day the deadline may mean has not passed, and it has not been met so far.
    NOT_YET_DUE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
