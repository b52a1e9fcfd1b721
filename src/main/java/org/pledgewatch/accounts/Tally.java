package org.pledgewatch.accounts;

import java.time.Duration;
import java.time.Instant;

/// What was tried in vain, as it counts at some moment.
///
/// @param countedAt up to when failures have been forgotten
/// @param freeAt from when on the next try is heard
record Tally(int failures, Instant countedAt, Instant freeAt) {
    static Tally none(Instant now) {
        return new Tally(0, now, now);
    }

    boolean isFree(Instant now) {
        return !now.isBefore(freeAt);
    }

    /// A try counts as failed before it is known how it ends; one that succeeds is given back.
    Tally afterOneMore(Instant now, Allowance allowance) {
        Tally faded = at(now, allowance);
        int failures = Math.min(faded.failures + 1, allowance.mostThatCount());
        return new Tally(failures, faded.countedAt, now.plus(allowance.waitAfter(failures)));
    }

    private Tally at(Instant now, Allowance allowance) {
        long seconds = Math.max(0, Duration.between(countedAt, now).toSeconds());
        long forgotten = seconds / allowance.forgottenAfter().toSeconds();
        if (forgotten >= failures) {
            return new Tally(0, now, freeAt);
        }
        return new Tally(
                failures - (int) forgotten,
                countedAt.plus(allowance.forgottenAfter().multipliedBy(forgotten)),
                freeAt);
    }
}
