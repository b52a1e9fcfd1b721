package org.pledgewatch.review;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.intake.ProposalDesk;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the ledger holds, by batches and single claims: shows it, and takes it back. What is taken back stays in the
/// ledger, no longer counts, and stands in the public list of corrections if an edition rests on it.
@Service
public class EnteredDesk {
    private static final int LONGEST = 2_000;

    private final Ledger ledger;
    private final Batches batches;
    private final TextGate gate;
    private final Audit audit;

    EnteredDesk(Ledger ledger, Batches batches, TextGate gate, Audit audit) {
        this.ledger = ledger;
        this.batches = batches;
        this.gate = gate;
        this.audit = audit;
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

    public sealed interface Outcome {
        record TakenBack() implements Outcome {}

        record TakenBackBefore() implements Outcome {}

        record NotTheirs() implements Outcome {}

        record Unreasoned() implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}

        record NotThere() implements Outcome {}
    }

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
        return batches.newest(new BatchNumber(number.value() + 1), 1).stream()
                .filter(one -> one.batch().number().equals(number))
                .findFirst()
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

    /// @param reason what was wrong, for everybody to read
    /// @param restates the entry by which it is taken back already, where that is said once more in other words, so
    ///     that the first can be redacted; 0 otherwise
    @Transactional
    public Outcome takeBack(ClaimId id, Person person, String reason, Assurance assurance, long restates) {
        batches.awaitTurn();
        Entered entered = find(id).orElse(null);
        if (entered == null) {
            return new Outcome.NotThere();
        }
        if (entryOf(entered.takenBack()) != restates) {
            return new Outcome.TakenBackBefore();
        }
        return objection(person, reason, assurance, "/desk/entered/" + id).orElseGet(() -> {
            ledger.append(List.of(Entries.withdrawal(
                    new Withdrawal.What.Claims(new TreeSet<>(List.of(id.value()))), reason, person.actor())));
            audit.note(Deed.of(person, "withdrew-claim", "claim " + id)
                    .in(ProposalDesk.stateOf(entered.claim().subject()))
                    .with(reason));
            return new Outcome.TakenBack();
        });
    }

    /// All of a batch.
    ///
    /// @param reason what was wrong, for everybody to read
    /// @param restates as for a claim
    @Transactional
    public Outcome takeBack(BatchNumber number, Person person, String reason, Assurance assurance, long restates) {
        batches.awaitTurn();
        if (batches.find(number).isEmpty()) {
            return new Outcome.NotThere();
        }
        if (entryOf(Optional.ofNullable(takenBack().get(number))) != restates) {
            return new Outcome.TakenBackBefore();
        }
        return objection(person, reason, assurance, "/desk/batches/" + number).orElseGet(() -> {
            ledger.append(List.of(Entries.withdrawal(number, reason, person.actor())));
            audit.note(Deed.of(person, "withdrew-batch", "batch " + number).with(reason));
            return new Outcome.TakenBack();
        });
    }

    private static long entryOf(Optional<Withdrawal> withdrawal) {
        return withdrawal.map(Withdrawal::entry).orElse(0L);
    }

    private Optional<Outcome> objection(Person person, String reason, Assurance assurance, String address) {
        if (!person.mayEverywhere(Action.WITHDRAW)) {
            return Optional.of(new Outcome.NotTheirs());
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Optional.of(new Outcome.Unreasoned());
        }
        return gate.stops(person, "reason", reason, assurance, address, null).map(Outcome.Stopped::new);
    }
}
