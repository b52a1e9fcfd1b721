package org.pledgewatch.accounts;

import java.util.List;
import java.util.stream.Collectors;
import org.pledgewatch.safeguarding.DetailKind;

/// Why what somebody typed was not kept. Holds nothing of the words themselves.
///
/// @param found in the order of the fields; empty where it only seems to tell of harm
/// @param helpFirst whether who wrote it seems to tell of harm and is to be shown first where there is help
public record TextStop(List<Found> found, boolean helpFirst) {
    public TextStop {
        found = List.copyOf(found);
    }

    /// A personal detail in a text.
    ///
    /// @param from the first character, from 0
    /// @param to the one after the last
    public record Found(String field, DetailKind kind, int from, int to) {
        /// As a sentence for who wrote it.
        public String why() {
            return kind.why();
        }

        /// For a log, and for a form that is sent again: `note phone-number 14-26`.
        public String place() {
            return field + " " + kind.code() + " " + (from + 1) + "-" + to;
        }
    }

    /// Which field to look at first; empty where none is to blame.
    public String field() {
        return found.isEmpty() ? "" : found.getFirst().field();
    }

    /// All places, as a form gives them back.
    public String places() {
        return found.stream().map(Found::place).collect(Collectors.joining(";"));
    }
}
