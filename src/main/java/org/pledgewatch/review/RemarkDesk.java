package org.pledgewatch.review;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is said about a proposal, by its author or by whoever sees it.
@Service
public class RemarkDesk {
    private static final int LONGEST = 2_000;

    private final Discussions discussions;
    private final Decisions decisions;
    private final TextGate gate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RemarkDesk(
            Discussions discussions,
            Decisions decisions,
            TextGate gate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.discussions = discussions;
        this.decisions = decisions;
        this.gate = gate;
        this.audit = audit;
        this.events = events;
    }

    public sealed interface Outcome {
        record Said() implements Outcome {}

        /// Nothing was said, or too much.
        record Missing() implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}
    }

    /// @param address of the page on which it is said, for the audit
    @Transactional
    public Outcome say(Proposal proposal, Person person, String text, Assurance assurance, String address) {
        if (text.isBlank() || text.length() > LONGEST) {
            return new Outcome.Missing();
        }
        Optional<TextStop> stop = gate.stops(person, "remark", text, assurance, address, proposal.area());
        if (stop.isPresent()) {
            return new Outcome.Stopped(stop.get());
        }
        long remark = discussions.say(proposal.number(), person.actor(), text);
        if (proposal.author().equals(person.actor())) {
            answered(proposal, remark);
        }
        audit.note(Deed.of(person, "remarked", proposal.number().toString()).in(proposal.area()));
        return new Outcome.Said();
    }

    private void answered(Proposal proposal, long remark) {
        Set<ActorId> others = Stream.concat(
                        discussions.of(proposal.number()).stream().map(Discussions.Remark::author),
                        decisions.verdict(proposal.number()).stream().map(Verdict::by))
                .filter(one -> !one.equals(proposal.author()))
                .collect(Collectors.toUnmodifiableSet());
        if (!others.isEmpty()) {
            events.publishEvent(new AuthorAnswered(
                    proposal.number(),
                    remark,
                    others,
                    proposal.area(),
                    proposal.claim().map(claim -> claim.indicator().id()).orElse(null)));
        }
    }
}
