package org.pledgewatch.publication;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;

/// A commitment as it is shown: our summary, and how far somebody read what it sums up.
///
/// @param section the code of its section
/// @param mark `V` (read), `P` (partly read) or `M` (from memory)
/// @param ownCode whether the code is ours and not the text's
/// @param annex whether it is annexed to the text: linked, not counted
/// @param notObserved why it cannot be observed; empty where it is, or where nobody has said
/// @param indicators those that observe it
public record PublishedCommitment(
        CommitmentId id,
        String section,
        String agendaArea,
        String title,
        String summary,
        String mark,
        String restsOn,
        List<Passage> sources,
        boolean ownCode,
        boolean annex,
        String notObserved,
        List<Deadline> deadlines,
        List<IndicatorId> indicators) {
    private static final String FROM_MEMORY = "M";

    /// @param locator where in the document, empty for the whole
    public record Passage(int document, String locator) {}

    /// @param bounds in written form; empty where the words name no day of their own
    /// @param decides whether it is said who met it
    /// @param document the record it was read in, 0 if there is none
    public record Deadline(
            String bounds, String words, boolean verified, boolean decides, String source, int document) {}

    public boolean isFromMemory() {
        return mark.equals(FROM_MEMORY);
    }

    /// Our title, where it may stand in a headline: not if the commitment is from memory.
    public Optional<String> headline() {
        return isFromMemory() ? Optional.empty() : Optional.of(title);
    }
}
