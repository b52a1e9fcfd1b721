package org.pledgewatch.dialogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Disagreement;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.ClaimId;

/// A finding on which sources of the highest rank do not agree, as the ledger stands, and what became of it.
///
/// @param disagreement where they differ, with the finding
/// @param decision the newest adjudication of it; null while there is none
/// @param newer evidence of the highest rank that was entered after the decision and lapsed it
/// @param others everything else in force on the matter
/// @param basis names what is in force on it; who decides says what they had before them
public record Contest(
        Matter matter,
        Disagreement disagreement,
        @Nullable Adjudication decision,
        List<ClaimId> newer,
        List<Claim> others,
        String basis) {
    public enum State {
        OPEN,
        DECIDED,
        /// It was decided, and new evidence came.
        REOPENED
    }

    public State state() {
        if (decision == null) {
            return State.OPEN;
        }
        return newer.isEmpty() ? State.DECIDED : State.REOPENED;
    }

    /// The answers that stand against each other, each with its claims.
    public List<Support> answers() {
        return switch (disagreement.finding()) {
            case Finding.Contested dispute -> dispute.answers();
            case Finding.Established known ->
                Stream.concat(Stream.of(known.answer()), known.rivals().stream())
                        .filter(support -> !support.claims().isEmpty())
                        .toList();
            case Finding.Undetermined _, Finding.NoInformation _, Finding.NotYetAssessed _, Finding.NotApplicable _ ->
                List.of();
        };
    }

    /// What sources of lower authority say against these.
    public List<Support> rivals() {
        return disagreement.finding() instanceof Finding.Contested dispute ? dispute.rivals() : List.of();
    }

    public boolean isOpen() {
        return state() != State.DECIDED;
    }
}
