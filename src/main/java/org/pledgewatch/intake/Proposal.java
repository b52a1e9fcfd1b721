package org.pledgewatch.intake;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.ActorId;

/// A claim somebody proposes to enter.
///
/// @param submission the sheet it came in; null where it came by a form
/// @param line its row there, 0 where there is none
/// @param cells what was filled in, by column of `claims-csv`
/// @param replaces the proposal that was returned and is proposed again with this one
public record Proposal(
        ProposalNumber number,
        ActorId author,
        Instant at,
        @Nullable Long submission,
        int line,
        Claim claim,
        Map<String, String> cells,
        @Nullable ProposalNumber replaces) {}
