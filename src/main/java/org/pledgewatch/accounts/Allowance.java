package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.Locale;

/// How often a password or a code may be tried in vain before one has to wait.
///
/// Whoever guesses is slowed down by three counts at once. A browser in which the person has signed in before has a
/// count of its own, so that nobody can keep somebody else out by guessing.
public enum Allowance {
    /// From one address, for whatever account. A whole office may share it, and what succeeds counts too.
    ADDRESS(60, Duration.ofMinutes(5), Duration.ofMinutes(15)),
    /// From one address for one account.
    ADDRESS_AND_ACCOUNT(5, Duration.ofMinutes(30), Duration.ofMinutes(15)),
    /// By all strangers together, for one account.
    ACCOUNT(20, Duration.ofMinutes(10), Duration.ofMinutes(1)),
    /// By a browser in which the person has signed in before.
    DEVICE(10, Duration.ofMinutes(10), Duration.ofMinutes(5)),
    /// Ways in that were begun from one address, by which nothing is tried yet.
    BEGINNING(60, Duration.ofSeconds(20), Duration.ofMinutes(1)),
    /// By somebody whose password was right, or who is signed in.
    OWN(5, Duration.ofMinutes(10), Duration.ofMinutes(15));

    private final int free;
    private final Duration forgottenAfter;
    private final Duration longestWait;

    Allowance(int free, Duration forgottenAfter, Duration longestWait) {
        this.free = free;
        this.forgottenAfter = forgottenAfter;
        this.longestWait = longestWait;
    }

    /// In which one failure is forgotten.
    Duration forgottenAfter() {
        return forgottenAfter;
    }

    /// None for the first few, then a second, two, four, and so on up to the longest.
    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 20));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }

    /// No wait grows any more from here on.
    int mostThatCount() {
        return free + 20;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
