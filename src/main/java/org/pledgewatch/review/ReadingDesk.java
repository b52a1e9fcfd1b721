package org.pledgewatch.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.SecondReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes second readings of those proposals that were drawn for one: the second reader does not see the first answer.
@Service
public class ReadingDesk {
    private static final List<String> SILENCES = List.of("nothing-found", "not-applicable");

    private final Readings readings;
    private final Queue queue;
    private final Decisions decisions;
    private final Commitments commitments;
    private final Audit audit;

    ReadingDesk(Readings readings, Queue queue, Decisions decisions, Commitments commitments, Audit audit) {
        this.readings = readings;
        this.queue = queue;
        this.decisions = decisions;
        this.commitments = commitments;
        this.audit = audit;
    }

    public enum Outcome {
        KEPT,
        READ_BEFORE,
        /// It was decided before the reading came, and what was decided can be seen: the reading is not kept.
        TOO_LATE,
        NO_SUCH_ANSWER,
        NOT_FOR_THIS_READER
    }

    /// Whether this reader must read the proposal blind before seeing what its author coded.
    public boolean isBlindFor(Person reader, Proposal proposal) {
        return !blindFor(reader, List.of(proposal)).isEmpty();
    }

    public Set<ProposalNumber> blindFor(Person reader, Collection<Proposal> proposals) {
        List<ProposalNumber> ofOthers = proposals.stream()
                .filter(proposal -> !proposal.author().equals(reader.actor()))
                .map(Proposal::number)
                .toList();
        Set<ProposalNumber> blind = readings.drawn(ofOthers);
        blind.removeAll(readings.readBy(reader.actor(), ofOthers));
        return blind;
    }

    @Transactional
    public Outcome read(Person reader, Proposal proposal, String answer) {
        Optional<Claim> claim = proposal.claim();
        if (proposal.author().equals(reader.actor())
                || !reader.may(Action.SEE_PROPOSALS, proposal.area())
                || claim.isEmpty()) {
            return Outcome.NOT_FOR_THIS_READER;
        }
        boolean isAnswered = canBeAnswered(claim.get(), answer);
        if (readings.drawn(List.of(proposal.number())).isEmpty()) {
            return queue.isWaiting(proposal.number())
                    ? Outcome.NOT_FOR_THIS_READER
                    : isAnswered ? notKept(reader, proposal) : Outcome.READ_BEFORE;
        }
        if (!isAnswered) {
            return Outcome.NO_SUCH_ANSWER;
        }
        if (!readings.keep(proposal.number(), reader.actor(), answer)) {
            return notKept(reader, proposal);
        }
        audit.note(
                Deed.of(reader, "second-reading", proposal.number().toString()).in(proposal.area()));
        return Outcome.KEPT;
    }

    private Outcome notKept(Person reader, Proposal proposal) {
        boolean hasRead = readings.by(reader.actor(), proposal.number()).isPresent();
        return hasRead || decisions.verdict(proposal.number()).isEmpty() ? Outcome.READ_BEFORE : Outcome.TOO_LATE;
    }

    private boolean canBeAnswered(Claim claim, String answer) {
        Scale scale = commitments
                .indicator(claim.indicator().id())
                .map(indicator -> indicator.scale())
                .orElse(null);
        return SILENCES.contains(answer)
                || (answer.startsWith("level:") && scale != null && scale.has(answer.substring("level:".length())));
    }

    /// For the ledger: what both coded, so that anybody can compute the agreement again.
    List<NewEntry> entries(Collection<Proposal> proposals) {
        Map<ProposalNumber, List<Readings.Reading>> given =
                readings.of(proposals.stream().map(Proposal::number).toList());
        return proposals.stream()
                .flatMap(proposal -> entries(proposal, given.getOrDefault(proposal.number(), List.of())))
                .toList();
    }

    private static Stream<NewEntry> entries(Proposal proposal, List<Readings.Reading> given) {
        Optional<Claim> claim = proposal.claim();
        Optional<String> first = claim.flatMap(one -> coded(one.answer()));
        return claim.isEmpty() || first.isEmpty()
                ? Stream.empty()
                : given.stream()
                        .map(reading -> Entries.secondReading(new SecondReading(
                                proposal.number().value(),
                                claim.get().indicator(),
                                first.get(),
                                reading.answer(),
                                proposal.author(),
                                reading.reader())));
    }

    /// The author's answer in the words of a second reader; empty where it is none of those they can give.
    public static Optional<String> coded(Answer answer) {
        return switch (answer) {
            case Answer.Level level
            when level.lowest().equals(level.highest()) -> Optional.of("level:" + level.lowest());
            case Answer.NothingFound _ -> Optional.of("nothing-found");
            case Answer.NotApplicable _ -> Optional.of("not-applicable");
            case Answer.Level _, Answer.Act _, Answer.Quantity _, Answer.Words _ -> Optional.empty();
        };
    }
}
