package org.pledgewatch.statistics;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides on what was submitted. Approved figures are a state's newest vintage; nothing earlier is lost.
@Service
public class ApprovalDesk {
    private static final int LONGEST_REASON = 1_000;

    private final Submissions submissions;
    private final FigureStructures structures;
    private final TextGate gate;
    private final Audit audit;
    private final Clock clock;

    ApprovalDesk(Submissions submissions, FigureStructures structures, TextGate gate, Audit audit, Clock clock) {
        this.submissions = submissions;
        this.structures = structures;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Approved() implements Outcome {}

        record SentBack() implements Outcome {}

        record NoSuchSubmission() implements Outcome {}

        record NotTheirs() implements Outcome {}

        /// Nobody approves what they sent themselves.
        record TheirOwn() implements Outcome {}

        record DecidedBefore() implements Outcome {}

        /// Other figures of the state were approved since; it has to be sent again, to be held against them.
        record OutOfDate() implements Outcome {}

        record NoReason() implements Outcome {}

        /// The reason holds personal details, or tells of harm.
        record Stopped(TextStop stop) implements Outcome {}
    }

    @Transactional
    public Outcome approve(Person person, SubmissionNumber number) {
        Optional<Submission> found = submissions.find(number);
        if (found.isEmpty()) {
            return new Outcome.NoSuchSubmission();
        }
        Submission submission = found.get();
        if (!person.may(Action.APPROVE_FIGURES, submission.state())) {
            return new Outcome.NotTheirs();
        }
        if (submission.by().equals(person.actor())) {
            return new Outcome.TheirOwn();
        }
        submissions.awaitTurn(submission.state(), submission.flow());
        Optional<Submissions.Vintage> newest = submissions.newest(submission.state(), submission.flow(), null);
        if (!Objects.equals(newest.map(Submissions.Vintage::number).orElse(null), submission.basedOn())) {
            return submissions.find(number).filter(Submission::isWaiting).isPresent()
                    ? new Outcome.OutOfDate()
                    : new Outcome.DecidedBefore();
        }
        Layout layout = structures.layout();
        Figures before = newest.map(vintage ->
                        PackedFigures.unpack(vintage.figures(), layout).figures())
                .orElseGet(() -> Figures.none(layout));
        Figures after =
                PackedFigures.unpack(submissions.changes(number), layout).appliedTo(before);
        if (!submissions.approve(number, person.actor(), clock.instant(), PackedFigures.pack(Changes.whole(after)))) {
            return new Outcome.DecidedBefore();
        }
        audit.note(Deed.of(person, "approved-figures", "submission " + number).in(submission.state()));
        return new Outcome.Approved();
    }

    @Transactional
    public Outcome sendBack(Person person, SubmissionNumber number, String reason, Assurance assurance) {
        Optional<Submission> found = submissions.find(number);
        if (found.isEmpty()) {
            return new Outcome.NoSuchSubmission();
        }
        if (!person.may(Action.APPROVE_FIGURES, found.get().state())) {
            return new Outcome.NotTheirs();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Outcome.NoReason();
        }
        Optional<TextStop> stop = gate.stops(
                person,
                "reason",
                reason,
                assurance,
                "/desk/figures/" + number,
                found.get().state());
        if (stop.isPresent()) {
            return new Outcome.Stopped(stop.get());
        }
        if (!submissions.sendBack(number, person.actor(), clock.instant(), reason.strip())) {
            return new Outcome.DecidedBefore();
        }
        audit.note(Deed.of(person, "sent-back-figures", "submission " + number)
                .in(found.get().state()));
        return new Outcome.SentBack();
    }
}
