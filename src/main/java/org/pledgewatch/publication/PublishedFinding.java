package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// What an edition finds for a subject and indicator at a moment.
///
/// @param answers the one established answer, every contested one, or the possible ones of an undetermined finding
/// @param rivals incompatible answers of lower authority, settled by it
/// @param notCompared answers in another unit or scope
/// @param proxies answers of sources that ask something near; shown, never decisive
/// @param lastEvidence the latest day for which the sources behind the answers speak; null for silences
/// @param settlement the rationale of an adjudication, if one settled it
/// @param rule the rule's name, `evidence-1`
public record PublishedFinding(
        Subject subject,
        IndicatorId indicator,
        Moment moment,
        int edition,
        Kind finding,
        boolean stale,
        @Nullable LocalDate lastEvidence,
        List<PublishedAnswer> answers,
        List<PublishedAnswer> rivals,
        List<PublishedAnswer> notCompared,
        List<PublishedAnswer> proxies,
        @Nullable String settlement,
        String rule) {

    public enum Kind {
        ESTABLISHED,
        CONTESTED,
        UNDETERMINED,
        NO_INFORMATION,
        NOT_YET_ASSESSED,
        NOT_APPLICABLE;

        /// The word in data and addresses: `not-yet-assessed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
