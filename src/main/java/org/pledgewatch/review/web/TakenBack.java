package org.pledgewatch.review.web;

import java.util.Optional;
import org.pledgewatch.ledger.Withdrawal;

/// That something no longer counts.
///
/// @param entry number of the entry that says so; 0 while it counts
/// @param reason empty while it counts
public record TakenBack(long entry, String reason) {
    static TakenBack of(Optional<Withdrawal> withdrawal) {
        return withdrawal.map(one -> new TakenBack(one.entry(), one.reason())).orElse(new TakenBack(0, ""));
    }

    public boolean isSo() {
        return entry > 0;
    }
}
