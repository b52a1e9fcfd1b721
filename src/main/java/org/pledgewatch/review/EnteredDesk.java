package org.pledgewatch.review;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Service;

/// Shows what the ledger holds, by batches and single claims, also what was taken back of it.
@Service
public class EnteredDesk {
    private final Ledger ledger;
    private final Batches batches;

    EnteredDesk(Ledger ledger, Batches batches) {
        this.ledger = ledger;
        this.batches = batches;
    }

    /// A claim and how it came in.
    ///
    /// @param takenBack by what it no longer counts; empty while it does
    public record Entered(Claim claim, Batch batch, Instant at, Optional<Withdrawal> takenBack) {}

    /// A batch.
    ///
    /// @param takenBack by what none of it counts any more; empty while it does, or some of it
    public record EnteredBatch(Batch batch, Instant at, Optional<Withdrawal> takenBack) {}

    /// A batch and what of it is in force.
    ///
    /// @param claims the first of them, in their order
    /// @param inForce how many there are
    public record Opened(EnteredBatch entered, List<Claim> claims, long inForce) {}

    public Optional<Entered> find(ClaimId id) {
        LedgerPosition here = new LedgerPosition(ledger.head().count());
        InForce inForce = ledger.inForce(here);
        BatchNumber batch = inForce.batches().get(id);
        if (batch != null) {
            return claim(id, inForce.claims()).map(claim -> entered(claim, batch, Optional.empty()));
        }
        return ledger.withdrawn(here).stream()
                .filter(one -> one.claim().id().equals(id))
                .findFirst()
                .map(one -> entered(one.claim(), one.batch(), Optional.of(one.by())));
    }

    /// Claims stand in the order of their numbers.
    private static Optional<Claim> claim(ClaimId id, List<Claim> claims) {
        int found = Collections.binarySearch(
                claims.stream().map(claim -> claim.id().value()).toList(), id.value(), Comparator.naturalOrder());
        return found < 0 ? Optional.empty() : Optional.of(claims.get(found));
    }

    private Entered entered(Claim claim, BatchNumber batch, Optional<Withdrawal> takenBack) {
        return new Entered(
                claim,
                batches.find(batch).orElseThrow(() -> new IllegalStateException("no batch " + batch)),
                Objects.requireNonNull(ledger.recordedAt(List.of(claim.id().value()))
                        .get(claim.id().value())),
                takenBack);
    }

    /// The newest first.
    public List<EnteredBatch> batches(@Nullable BatchNumber before, int atMost) {
        Map<BatchNumber, Withdrawal> takenBack = takenBack();
        return batches.newest(before, atMost).stream()
                .map(one -> entered(one, takenBack))
                .toList();
    }

    /// @param atMost how many of its claims
    public Optional<Opened> batch(BatchNumber number, int atMost) {
        return batches.find(number)
                .flatMap(_ -> batches.newest(new BatchNumber(number.value() + 1), 1).stream()
                        .findFirst())
                .map(one -> {
                    InForce inForce =
                            ledger.inForce(new LedgerPosition(ledger.head().count()));
                    List<Claim> claims = inForce.claims().stream()
                            .filter(claim -> number.equals(inForce.batches().get(claim.id())))
                            .toList();
                    return new Opened(
                            entered(one, takenBack()),
                            claims.stream().limit(atMost).toList(),
                            claims.size());
                });
    }

    private static EnteredBatch entered(Batches.Received received, Map<BatchNumber, Withdrawal> takenBack) {
        return new EnteredBatch(
                received.batch(),
                received.at(),
                Optional.ofNullable(takenBack.get(received.batch().number())));
    }

    private Map<BatchNumber, Withdrawal> takenBack() {
        Map<BatchNumber, Withdrawal> withdrawals = new HashMap<>();
        ledger.withdrawals().forEach(one -> {
            if (one.what() instanceof Withdrawal.What.Batch(var number)) {
                withdrawals.put(number, one);
            }
        });
        return withdrawals;
    }
}
