package org.pledgewatch.ledger;

import java.util.List;
import java.util.Map;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.LedgerPosition;

/// What is entered and neither withdrawn, corrected away nor redacted, as of a position of the ledger.
///
/// @param batches the batch by which each claim and list was entered
public record InForce(
        LedgerPosition position,
        List<Claim> claims,
        List<CompleteList> lists,
        List<Adjudication> adjudications,
        Map<ClaimId, BatchNumber> batches) {}
