package org.pledgewatch.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;

/// All that was taken back by some position, for looking up one after the other.
final class TakenBack {
    static final TakenBack NOTHING = new TakenBack(List.of());

    private final Map<BatchNumber, Withdrawal> batches = new HashMap<>();
    private final Map<Long, Withdrawal> claims = new HashMap<>();

    /// @param withdrawals in order: of two for the same the last has the word
    TakenBack(List<Withdrawal> withdrawals) {
        for (Withdrawal one : withdrawals) {
            switch (one.what()) {
                case Withdrawal.What.Batch(var number) -> batches.put(number, one);
                case Withdrawal.What.Claims(var numbers) -> numbers.forEach(it -> claims.put(it, one));
            }
        }
    }

    /// By what this is no longer in force; empty where it is.
    Optional<Withdrawal> by(ClaimId id, BatchNumber batch) {
        Withdrawal single = claims.isEmpty() ? null : claims.get(id.value());
        return Optional.ofNullable(single == null ? batches.get(batch) : single);
    }
}
