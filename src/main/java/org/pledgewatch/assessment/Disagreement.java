package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// Sources that cannot all be right, settled or not.
///
/// @param from the first day of the last stretch on which they differ; [LocalDate#MIN] where it has no beginning. Where
///     they differ only about the day of an act, the first of its days
/// @param until the day after its last day, or after the day asked for
/// @param finding as it stood on the last of these days; on the day asked where only the day of an act is in question
/// @param apart acts that sources date differently
public record Disagreement(
        Subject subject,
        IndicatorId indicator,
        LocalDate from,
        LocalDate until,
        Finding finding,
        List<ActsApart> apart,
        Set<Kind> kinds,
        Settlement settledBy) {

    /// What decides between the sources, if anything does.
    public enum Settlement {
        OPEN,
        AUTHORITY,
        ADJUDICATION
    }

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
