package org.pledgewatch.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When it was last looked what time had brought.
interface Watch {
    /// The turn to look ends with the caller's transaction; empty where somebody else has it.
    ///
    /// @param first what is said where nobody ever looked
    Optional<Looked> takeTurn(Looked first);

    void looked(Looked now);

    /// @param day that was compared with the one before
    record Looked(Instant at, LocalDate day) {}
}
