package org.pledgewatch.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who may try a password or a code, and how soon again. Waits grow and end; nobody is locked out for ever.
interface Attempts {
    /// Takes a try from each, or from none where one of them has none left: then it says how long to wait.
    Optional<Duration> take(List<Try> tries);

    /// The try succeeded and does not count.
    void giveBack(List<Try> tries);
}
