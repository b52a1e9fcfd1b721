package org.pledgewatch.review;

import java.util.List;
import java.util.Set;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a whole batch back. Its entries stay and no longer count.
@Service
public class WithdrawDesk {
    private final Ledger ledger;
    private final Batches batches;
    private final Actors actors;

    WithdrawDesk(Ledger ledger, Batches batches, Actors actors) {
        this.ledger = ledger;
        this.batches = batches;
        this.actors = actors;
    }

    public sealed interface Outcome {
        /// @param claims how many claims no longer count
        record Withdrawn(Batch batch, long claims, ActorId by) implements Outcome {}

        record NoSuchBatch(BatchNumber asked, int last) implements Outcome {}

        record AlreadyWithdrawn(Batch batch) implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(BatchNumber number, String reason, String userName) {
        batches.awaitTurn();
        return batches.find(number)
                .map(batch -> withdraw(batch, reason, userName))
                .orElseGet(() -> new Outcome.NoSuchBatch(number, batches.next().value() - 1));
    }

    private Outcome withdraw(Batch batch, String reason, String userName) {
        LedgerPosition here = new LedgerPosition(ledger.head().count());
        Set<BatchNumber> withdrawn = ledger.withdrawnBatches(here);
        if (withdrawn.contains(batch.number())) {
            return new Outcome.AlreadyWithdrawn(batch);
        }
        ActorId by = actors.pseudonymOf(userName);
        InForce before = ledger.inForce(here);
        ledger.append(List.of(Entries.withdrawal(batch.number(), reason, by)));
        long claims = before.claims().stream()
                .filter(claim -> batch.number().equals(before.batches().get(claim.id())))
                .count();
        return new Outcome.Withdrawn(batch, claims, by);
    }
}
