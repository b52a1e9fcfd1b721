package org.pledgewatch.notices;

import java.util.Locale;

/// A kind of notice; about each of them everybody chooses.
public enum Kind {
    /// Something waits for you.
    ASSIGNED,
    /// Your proposal came back.
    RETURNED,
    /// What you said of a proposal was answered by its author.
    DISCUSSION,
    /// A clock of reply runs.
    REPLY_CLOCK,
    /// A state replied, and waits for an answer.
    REPLY,
    /// Your reply was answered.
    ANSWER,
    /// Somebody outside says that a claim is wrong.
    CHALLENGE,
    /// Evidence on a state you work on went stale.
    STALE,
    /// A day by which something was promised has passed.
    DEADLINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
