package org.pledgewatch.accounts;

import java.time.Duration;

/// What comes of asking to be let in, by whichever way.
public sealed interface Admission {
    /// @param session secret of the session, for the browser
    /// @param device secret by which the browser is known the next time
    record Welcome(Person person, Secret session, Secret device) implements Admission {}

    /// The first step is done; now the second factor is asked for.
    ///
    /// @param half for the browser to hold until then
    record SecondStep(Secret half) implements Admission {}

    /// Not said to the visitor: whether there is such an account, and what was wrong.
    record Refused() implements Admission {}

    /// Too many tries.
    ///
    /// @param here whether they were made in this very browser, in which the person has signed in before
    record Wait(Duration until, boolean here) implements Admission {
        Wait(Duration until) {
            this(until, false);
        }
    }

    /// Too many people at once.
    record Busy() implements Admission {}
}
