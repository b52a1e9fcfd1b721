package org.pledgewatch.assessment;

/// How many of a population are at a level or above: at least `low`, at most `high`, of `of`.
/// `low + below + contested + unknown = of` and `high = low + contested + unknown`.
public record Count(int low, int high, int below, int contested, int unknown, int of) {
    /// The parts of a count as they are added up.
    static final class Tally {
        private int low;
        private int below;
        private int contested;
        private int unknown;

        /// @param possible the levels a finding leaves possible, one bit each
        /// @param wanted the levels at or above the one asked for
        void add(long possible, long wanted, boolean isContested) {
            if ((possible & ~wanted) == 0) {
                low++;
            } else if ((possible & wanted) == 0) {
                below++;
            } else if (isContested) {
                contested++;
            } else {
                unknown++;
            }
        }

        Count count() {
            return new Count(
                    low, low + contested + unknown, below, contested, unknown, low + below + contested + unknown);
        }
    }
}
