package org.pledgewatch.review;

import java.util.Optional;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.intake.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is said about a proposal, by its author or by whoever sees it.
@Service
public class RemarkDesk {
    private static final int LONGEST = 2_000;

    private final Queue queue;
    private final TextGate gate;
    private final Audit audit;

    RemarkDesk(Queue queue, TextGate gate, Audit audit) {
        this.queue = queue;
        this.gate = gate;
        this.audit = audit;
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
        queue.say(proposal.number(), person.actor(), text);
        audit.note(Deed.of(person, "remarked", proposal.number().toString()).in(proposal.area()));
        return new Outcome.Said();
    }
}
