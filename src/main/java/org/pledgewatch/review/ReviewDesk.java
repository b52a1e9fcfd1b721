package org.pledgewatch.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.NewEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides on what people propose: enters it in the transaction of the decision, or returns it with reasons.
@Service
public class ReviewDesk {
    private final Proposals proposals;
    private final Queue queue;
    private final Decisions decisions;
    private final Batches batches;
    private final Ledger ledger;
    private final ProposalExamination examination;
    private final ReadingDesk readingDesk;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ReviewDesk(
            Proposals proposals,
            Queue queue,
            Decisions decisions,
            Batches batches,
            Ledger ledger,
            ProposalExamination examination,
            ReadingDesk readingDesk,
            Audit audit,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.queue = queue;
        this.decisions = decisions;
        this.batches = batches;
        this.ledger = ledger;
        this.examination = examination;
        this.readingDesk = readingDesk;
        this.audit = audit;
        this.events = events;
    }

    public sealed interface Outcome {
        /// @param notEntered those that were not, each with why
        record Accepted(Batch batch, List<ProposalNumber> entered, List<NotEntered> notEntered) implements Outcome {}

        record Returned() implements Outcome {}

        /// Somebody else was first.
        record DecidedAlready(Verdict verdict) implements Outcome {}

        /// @param reason its key in the bundle `review`
        record Refused(String reason) implements Outcome {}

        /// Nothing of it could be entered.
        record NothingEntered(List<NotEntered> notEntered) implements Outcome {}

        record NoSuchProposal() implements Outcome {}
    }

    /// A proposal that was not entered with its batch, and why, in a sentence.
    public record NotEntered(ProposalNumber proposal, String reason) {}

    /// Whether somebody may decide on anything at all.
    public boolean mayDecide(Person person) {
        return person.may(Action.DECIDE_PROPOSAL);
    }

    /// Why this person may not decide on this one, by its key in the bundle `review`.
    public Optional<String> objection(Proposal proposal, Person reviewer) {
        return objections(List.of(proposal), reviewer).stream().findFirst().map(NotEntered::reason);
    }

    /// Those of the proposals on which this person may not decide. Who decides on what was drawn for a second reading
    /// has read it blind themselves before.
    private List<NotEntered> objections(Collection<Proposal> some, Person reviewer) {
        Set<ProposalNumber> blind = readingDesk.blindFor(reviewer, some);
        List<NotEntered> objections = new ArrayList<>();
        for (Proposal proposal : some) {
            DecisionRule.against(proposal, reviewer)
                    .or(() -> blind.contains(proposal.number()) ? Optional.of("objection.reading") : Optional.empty())
                    .ifPresent(reason -> objections.add(new NotEntered(proposal.number(), reason)));
        }
        return objections;
    }

    /// Accepts one.
    @Transactional
    public Outcome accept(ProposalNumber number, Person reviewer, String reason) {
        Optional<Proposal> proposal = proposals.find(number);
        if (proposal.isEmpty()) {
            return new Outcome.NoSuchProposal();
        }
        Optional<String> objection = objection(proposal.get(), reviewer);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        batches.awaitTurn();
        if (queue.take(List.of(number)).isEmpty()) {
            return decidedAlready(number);
        }
        return enter(examination.of(List.of(proposal.get()), by(reviewer, reason)), reviewer, reason, List.of());
    }

    /// Accepts all of these that may be and still wait; whatever cannot is listed and goes on waiting.
    @Transactional
    public Outcome acceptTogether(Collection<ProposalNumber> numbers, Person reviewer, String reason) {
        List<Proposal> asked = proposals.find(numbers);
        List<NotEntered> exceptions = new ArrayList<>(objections(asked, reviewer));
        Set<ProposalNumber> refused =
                exceptions.stream().map(NotEntered::proposal).collect(Collectors.toSet());
        List<Proposal> permitted = asked.stream()
                .filter(proposal -> !refused.contains(proposal.number()))
                .toList();
        batches.awaitTurn();
        Set<ProposalNumber> taken =
                Set.copyOf(queue.take(permitted.stream().map(Proposal::number).toList()));
        List<Proposal> waited = new ArrayList<>();
        for (Proposal proposal : permitted) {
            if (taken.contains(proposal.number())) {
                waited.add(proposal);
            } else {
                exceptions.add(new NotEntered(proposal.number(), "objection.decided"));
            }
        }
        return enter(examination.together(waited, by(reviewer, reason)), reviewer, reason, exceptions);
    }

    private ProposalExamination.Deciding by(Person reviewer, String reason) {
        return new ProposalExamination.Deciding(batches.next(), reviewer.actor(), reason);
    }

    private Outcome enter(
            ProposalExamination.Examined examined, Person reviewer, String reason, List<NotEntered> exceptions) {
        List<NotEntered> notEntered = new ArrayList<>(exceptions);
        notEntered.addAll(examined.refused());
        queue.putBack(examined.refused().stream().map(NotEntered::proposal).toList());
        if (examined.entered().isEmpty()) {
            return new Outcome.NothingEntered(notEntered);
        }
        Batch batch = examined.batch();
        batches.add(batch, ledger.now());
        List<ProposalNumber> entered =
                examined.entered().stream().map(Proposal::number).toList();
        decisions.accepted(entered, reviewer.actor(), reason, batch.number());
        audit.note(Deed.of(reviewer, "accepted", "batch " + batch.number()).with(reason));
        List<NewEntry> entries = new ArrayList<>(examined.entries());
        entries.addAll(readingDesk.entries(examined.entered()));
        ledger.append(entries);
        return new Outcome.Accepted(batch, entered, notEntered);
    }

    /// Sends one back to its author, with what it needs.
    @Transactional
    public Outcome giveBack(ProposalNumber number, Person reviewer, String reason) {
        Optional<Proposal> proposal = proposals.find(number);
        if (proposal.isEmpty()) {
            return new Outcome.NoSuchProposal();
        }
        Optional<String> objection = objection(proposal.get(), reviewer);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        if (queue.take(List.of(number)).isEmpty()) {
            return decidedAlready(number);
        }
        decisions.returned(List.of(number), reviewer.actor(), reason);
        note(reviewer, "returned", proposal.get(), reason);
        events.publishEvent(new ProposalReturned(
                number,
                proposal.get().author(),
                proposal.get().area(),
                proposal.get().claim().map(claim -> claim.indicator().id()).orElse(null)));
        ledger.append(readingDesk.entries(List.of(proposal.get())));
        return new Outcome.Returned();
    }

    /// By its author, as long as it waits. What second readers found of it counts all the same: nobody keeps a
    /// disagreement to themselves by taking back.
    @Transactional
    public Outcome takeBack(ProposalNumber number, Person author, String reason) {
        Optional<Proposal> proposal =
                proposals.find(number).filter(one -> one.author().equals(author.actor()));
        if (proposal.isEmpty()) {
            return new Outcome.NoSuchProposal();
        }
        if (queue.take(List.of(number)).isEmpty()) {
            return decidedAlready(number);
        }
        decisions.takenBack(List.of(number), author.actor(), reason);
        note(author, "took-back", proposal.get(), reason);
        ledger.append(readingDesk.entries(List.of(proposal.get())));
        return new Outcome.Returned();
    }

    /// All of a sheet that still waits, by its author.
    ///
    /// @return how many
    @Transactional
    public int takeBackSheet(long submission, Person author, String reason) {
        List<ProposalNumber> taken = queue.take(proposals.ofSheet(author.actor(), submission));
        if (!taken.isEmpty()) {
            decisions.takenBack(taken, author.actor(), reason);
            audit.note(Deed.of(author, "took-back-sheet", "sheet " + submission)
                    .with(taken.size() + " proposals: " + reason));
            ledger.append(readingDesk.entries(proposals.find(taken)));
        }
        return taken.size();
    }

    private Outcome decidedAlready(ProposalNumber number) {
        return decisions
                .verdict(number)
                .<Outcome>map(Outcome.DecidedAlready::new)
                .orElseGet(Outcome.NoSuchProposal::new);
    }

    private void note(Person by, String word, Proposal proposal, String reason) {
        audit.note(Deed.of(by, word, proposal.number().toString())
                .in(proposal.area())
                .with(reason));
    }
}
