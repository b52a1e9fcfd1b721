package org.pledgewatch.review;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back what was entered: a whole batch, at the desk also a single claim. It stays in the ledger, no longer
/// counts, and stands in the public list of corrections if an edition rests on it.
@Service
public class WithdrawDesk {
    private static final int LONGEST = 2_000;

    private final EnteredDesk entered;
    private final Ledger ledger;
    private final Batches batches;
    private final Actors actors;
    private final TextGate gate;
    private final Audit audit;

    WithdrawDesk(EnteredDesk entered, Ledger ledger, Batches batches, Actors actors, TextGate gate, Audit audit) {
        this.entered = entered;
        this.ledger = ledger;
        this.batches = batches;
        this.actors = actors;
        this.gate = gate;
        this.audit = audit;
    }

    /// @param reason what was wrong, for everybody to read
    /// @param restates the entry by which it is taken back already, where that is said once more in other words, so
    ///     that the first can be redacted; 0 otherwise
    public record Given(String reason, Assurance assurance, long restates) {}

    public sealed interface Outcome {
        /// What can come of a whole batch and a reason that was looked through before.
        sealed interface OfBatch extends Outcome {}

        /// @param batch what is taken back, or that of which it is a part
        /// @param claims how many claims no longer count
        record Withdrawn(Batch batch, long claims, ActorId by) implements OfBatch {}

        record NoSuchBatch(BatchNumber asked, int last) implements OfBatch {}

        record AlreadyWithdrawn(Batch batch) implements OfBatch {}

        record NoSuchClaim(ClaimId asked) implements Outcome {}

        record NotTheirs() implements Outcome {}

        record Unreasoned() implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}
    }

    /// What somebody wants to take back, as it stands.
    ///
    /// @param entry what is written, of the reason and who takes it back
    /// @param claims how many of it are in force
    /// @param before by what it is taken back already
    private record Wanted(
            BiFunction<String, ActorId, NewEntry> entry, Batch batch, long claims, Optional<Withdrawal> before) {}

    /// By the operator.
    @Transactional
    public Outcome.OfBatch withdraw(BatchNumber number, String reason, String userName) {
        batches.awaitTurn();
        Optional<Wanted> batch = wanted(number);
        if (batch.isEmpty()) {
            return noSuch(number);
        }
        return batch.get().before().isPresent()
                ? new Outcome.AlreadyWithdrawn(batch.get().batch())
                : withdraw(batch.get(), reason, actors.pseudonymOf(userName));
    }

    @Transactional
    public Outcome withdraw(BatchNumber number, Person person, Given given) {
        batches.awaitTurn();
        return wanted(number)
                .map(batch -> withdraw(
                        batch,
                        person,
                        given,
                        "/desk/batches/" + number,
                        Deed.of(person, "withdrew-batch", "batch " + number)))
                .orElseGet(() -> noSuch(number));
    }

    @Transactional
    public Outcome withdraw(ClaimId id, Person person, Given given) {
        batches.awaitTurn();
        return entered.find(id)
                .map(one -> withdraw(
                        wanted(one),
                        person,
                        given,
                        "/desk/entered/" + id,
                        Deed.of(person, "withdrew-claim", "claim " + id)
                                .in(ProposalDesk.stateOf(one.claim().subject()))))
                .orElseGet(() -> new Outcome.NoSuchClaim(id));
    }

    private Optional<Wanted> wanted(BatchNumber number) {
        return entered.batch(number, 0)
                .map(opened -> new Wanted(
                        (reason, by) -> Entries.withdrawal(number, reason, by),
                        opened.entered().batch(),
                        opened.inForce(),
                        opened.entered().takenBack()));
    }

    private static Wanted wanted(EnteredDesk.Entered one) {
        Withdrawal.What.Claims claim = new Withdrawal.What.Claims(
                new TreeSet<>(List.of(one.claim().id().value())));
        return new Wanted(
                (reason, by) -> Entries.withdrawal(claim, reason, by),
                one.batch(),
                one.takenBack().isPresent() ? 0 : 1,
                one.takenBack());
    }

    private Outcome.OfBatch noSuch(BatchNumber number) {
        return new Outcome.NoSuchBatch(number, batches.next().value() - 1);
    }

    private Outcome withdraw(Wanted wanted, Person person, Given given, String address, Deed deed) {
        if (wanted.before().map(Withdrawal::entry).orElse(0L) != given.restates()) {
            return new Outcome.AlreadyWithdrawn(wanted.batch());
        }
        return objection(person, given, address).orElseGet(() -> {
            audit.note(deed.with(given.reason()));
            return withdraw(wanted, given.reason(), person.actor());
        });
    }

    private Outcome.OfBatch withdraw(Wanted wanted, String reason, ActorId by) {
        ledger.append(List.of(wanted.entry().apply(reason, by)));
        return new Outcome.Withdrawn(wanted.batch(), wanted.claims(), by);
    }

    private Optional<Outcome> objection(Person person, Given given, String address) {
        if (!person.mayEverywhere(Action.WITHDRAW)) {
            return Optional.of(new Outcome.NotTheirs());
        }
        if (given.reason().isBlank() || given.reason().length() > LONGEST) {
            return Optional.of(new Outcome.Unreasoned());
        }
        return gate.stops(person, "reason", given.reason(), given.assurance(), address, null)
                .map(Outcome.Stopped::new);
    }
}
