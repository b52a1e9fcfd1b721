package org.pledgewatch.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.LedgerPosition;

/// That the draft cards of some states are open to them for a number of days.
///
/// @param day of which the draft cards speak
/// @param position what they rest on
/// @param closesAt from when on nothing is taken any more: the midnight after the last day, UTC
public record Round(
        long number, Instant openedAt, LocalDate day, LedgerPosition position, Instant closesAt, Set<AreaCode> states) {
    public boolean isOpenAt(Instant moment) {
        return moment.isBefore(closesAt);
    }

    /// The last minute in which a reply is taken.
    public Instant lastMinute() {
        return closesAt.minusSeconds(60);
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(closesAt.minusSeconds(1), ZoneOffset.UTC);
    }
}
