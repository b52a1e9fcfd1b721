package org.pledgewatch.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// The form by which an editor publishes, as it was typed.
///
/// @param edition the newest edition that the editor knew of, and `position` how far into the ledger they saw
record Order(String label, String note, String day, String edition, String position) {
    static final Order EMPTY = new Order("", "", "", "", "");

    static Order of(Map<String, String> sent) {
        return new Order(
                sent.getOrDefault("label", ""),
                sent.getOrDefault("note", ""),
                sent.getOrDefault("day", ""),
                sent.getOrDefault("edition", ""),
                sent.getOrDefault("position", ""));
    }

    Optional<LocalDate> readDay() {
        try {
            return Optional.of(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// A number that only a page of ours writes.
    static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,15}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }
}
