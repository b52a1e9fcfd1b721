package org.pledgewatch.assessment;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;

/// Answers on a scale as sets of levels, one bit each, bit 0 the lowest.
record Levels(@Nullable Scale scale) {
    long of(Answer.Level level) {
        if (scale == null) {
            return 0;
        }
        int lowest = scale.position(level.lowest()).orElse(0);
        int highest = scale.position(level.highest()).orElse(scale.top());
        return ((2L << highest) - 1) & -(1L << lowest);
    }

    long whole() {
        return scale == null ? 0 : (2L << scale.top()) - 1;
    }

    long top() {
        return scale == null ? 0 : 1L << scale.top();
    }
}
