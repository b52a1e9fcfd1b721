package org.pledgewatch.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// What somebody proposes to enter.
///
/// @param submission the sheet it came in; null where it came by a form
/// @param line its row there, 0 where there is none
/// @param cells what was filled in, by column of `claims-csv`; for a change of a record, as its register has it
/// @param replaces the proposal that was returned and is proposed again with this one
public record Proposal(
        ProposalNumber number,
        ActorId author,
        Instant at,
        @Nullable Long submission,
        int line,
        Content content,
        Map<String, String> cells,
        @Nullable ProposalNumber replaces) {

    /// What is to be entered.
    public sealed interface Content {
        record OfClaim(Claim claim) implements Content {}

        record OfRecord(RecordChange change) implements Content {}

        /// The state or territory it is about; null where it is about none.
        default @Nullable AreaCode area() {
            return switch (this) {
                case OfClaim(var claim) -> ProposalDesk.stateOf(claim.subject());
                case OfRecord(var change) -> change.area();
            };
        }
    }

    /// Empty where a record is to be changed.
    public Optional<Claim> claim() {
        return content instanceof Content.OfClaim(var claim) ? Optional.of(claim) : Optional.empty();
    }

    public @Nullable AreaCode area() {
        return content.area();
    }
}
