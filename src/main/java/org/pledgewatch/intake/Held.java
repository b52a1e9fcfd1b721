package org.pledgewatch.intake;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Saying;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// What rows are held against: what is in force, and what the same person proposed before.
///
/// @param returned what came back and was not proposed again, by what it cites for which question
record Held(
        LedgerNow.Candidates candidates,
        Catalogue catalogue,
        Map<Saying, Proposal> waiting,
        Map<Cited, ProposalNumber> returned) {
    /// What this row says better; each is replaced once.
    @Nullable ProposalNumber replacedBy(Claim claim) {
        return returned.remove(Cited.by(claim));
    }

    Optional<Proposal> waitingAlready(Claim claim) {
        return Optional.ofNullable(waiting.get(Saying.of(claim, catalogue)));
    }

    /// A document, for a question on a subject.
    record Cited(Subject subject, IndicatorId indicator, DocumentNumber document) {
        static Cited by(Claim claim) {
            return new Cited(
                    claim.subject(), claim.indicator().id(), claim.citation().document());
        }
    }
}
