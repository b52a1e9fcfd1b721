package org.pledgewatch.accounts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.safeguarding.DetailKind;
import org.pledgewatch.safeguarding.Screening;

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

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_TOLD = 20;

    public static final TextStop NOTHING = new TextStop(List.of(), false);

    /// Of one row of a sheet: its fields become `row 12 locator`.
    public TextStop inRow(long row) {
        return new TextStop(
                found.stream()
                        .map(one -> new Found("row " + row + " " + one.field(), one.kind(), one.from(), one.to()))
                        .toList(),
                helpFirst);
    }

    public TextStop and(TextStop other) {
        return new TextStop(
                Stream.concat(found.stream(), other.found().stream()).toList(), helpFirst || other.helpFirst());
    }

    /// What is left of it for who was shown where to get help.
    TextStop after(Assurance assurance) {
        return new TextStop(found, helpFirst && !assurance.knowsWhereHelpIs());
    }

    /// Which field to look at first; empty where none is to blame.
    public String field() {
        return found.isEmpty() ? "" : found.getFirst().field();
    }

    /// Whether there is so much of it that nobody can have looked at each, or that the scan did not go on to the end.
    public boolean isTooMuch() {
        return found.size() > MOST_LOOKED_AT
                || found.stream().collect(Collectors.groupingBy(Found::field, Collectors.counting())).values().stream()
                        .anyMatch(inField -> inField >= Screening.MOST_DETAILS);
    }

    /// The first places, for a log.
    String beginning() {
        return found.size() <= MOST_TOLD
                ? places()
                : new TextStop(found.subList(0, MOST_TOLD), helpFirst).places() + " and " + (found.size() - MOST_TOLD)
                        + " more";
    }

    /// All places, as a form gives them back.
    public String places() {
        return found.stream().map(Found::place).collect(Collectors.joining(";"));
    }
}
