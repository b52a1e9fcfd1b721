package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.Set;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// Sources that do not agree on some day, settled or not.
///
/// @param from the first day of the last stretch on which they differ; [LocalDate#MIN] where it has no beginning
/// @param until the day after its last day, or after the day asked for
/// @param finding as it stood on the last of these days
public record Disagreement(
        Subject subject, IndicatorId indicator, LocalDate from, LocalDate until, Finding finding, Set<Kind> kinds) {

    public enum Kind {
        VALUE("value"),
        UNIT_OR_SCOPE("unit or scope"),
        TEXT_VERSION("text version");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
