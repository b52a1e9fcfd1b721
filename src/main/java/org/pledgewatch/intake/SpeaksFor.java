package org.pledgewatch.intake;

import java.time.LocalDate;

/// Whether a file says itself for which day it speaks.
public sealed interface SpeaksFor {
    record Day(LocalDate day) implements SpeaksFor {}

    /// It does not: why, without a full stop.
    record Unsaid(String reason) implements SpeaksFor {}

    /// It could not be read at all.
    record Unread(String reason) implements SpeaksFor {}
}
