package org.pledgewatch.ledger;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;

/// That something entered was taken back. It stays in the ledger and no longer counts.
///
/// @param entry number of the entry that says so
/// @param reason what was wrong
public record Withdrawal(long entry, Instant at, What what, String reason) {
    public sealed interface What {
        /// Whether this claim or complete list is among it.
        boolean has(ClaimId id, BatchNumber enteredIn);

        /// All that was entered together.
        record Batch(BatchNumber number) implements What {
            @Override
            public boolean has(ClaimId id, BatchNumber enteredIn) {
                return number.equals(enteredIn);
            }
        }

        /// Single claims, by the numbers of their entries.
        record Claims(SortedSet<Long> numbers) implements What {
            public Claims {
                numbers = new TreeSet<>(numbers);
            }

            @Override
            public boolean has(ClaimId id, BatchNumber enteredIn) {
                return numbers.contains(id.value());
            }

            /// `1129, 1131`.
            public String text() {
                return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
            }
        }
    }
}
