package org.pledgewatch.dialogue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes challenges from the public, and decides on them.
@Service
public class ChallengeDesk {
    private static final int SHORTEST = 20;
    private static final int LONGEST_SOURCE = 500;
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,189}";

    private final Challenges challenges;
    private final TextGate texts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChallengeDesk(Challenges challenges, TextGate texts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.challenges = challenges;
        this.texts = texts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// As a stranger sent it.
    ///
    /// @param knowsWhereHelpIs whether they were shown where to get help after what they wrote
    public record Received(
            ClaimId claim, int edition, String wrong, String source, String email, boolean knowsWhereHelpIs) {}

    public sealed interface Outcome {
        record Queued(long number) implements Outcome {}

        record Decided() implements Outcome {}

        record Answered() implements Outcome {}

        record Refused(String field, String reason) implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}

        /// Somebody seems to tell of harm: show first where there is help. Nothing was kept.
        record HelpFirst() implements Outcome {}

        record DecidedAlready() implements Outcome {}

        record NotTheirs() implements Outcome {}

        record NoSuchChallenge() implements Outcome {}
    }

    @Transactional
    public Outcome receive(Received received) {
        FreeText wrong = FreeText.of(received.wrong());
        String source = received.source().strip();
        String email = received.email().strip();
        if (wrong.text().length() < SHORTEST) {
            return new Outcome.Refused("wrong", "challenge.wrong.missing");
        }
        if (wrong.isTooLong()) {
            return new Outcome.Refused("wrong", "challenge.wrong.too-long");
        }
        if (source.length() > LONGEST_SOURCE) {
            return new Outcome.Refused("source", "challenge.source.too-long");
        }
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            return new Outcome.Refused("email", "challenge.email.wrong");
        }
        SequencedMap<String, String> typed = new LinkedHashMap<>();
        typed.put("wrong", wrong.text());
        typed.put("source", source);
        Optional<TextStop> stop = TextGate.stops(typed, received.knowsWhereHelpIs());
        if (stop.isPresent()) {
            return stop.get().helpFirst() ? new Outcome.HelpFirst() : new Outcome.Stopped(stop.get());
        }
        long number =
                challenges.add(received.claim(), received.edition(), wrong.text(), source, email, clock.instant());
        audit.note(new Deed(null, "challenge-received", "challenge " + number, null, "claim " + received.claim()));
        events.publishEvent(new ChallengeReceived(number));
        return new Outcome.Queued(number);
    }

    /// @param answer why, as who sent it is told
    @Transactional
    public Outcome decide(Person person, long number, boolean isAccepted, FreeText answer) {
        Optional<Outcome> objection = objection(person, number);
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<String> wrong = Rationale.objection(answer);
        if (wrong.isPresent()) {
            return new Outcome.Refused("answer", wrong.get());
        }
        Optional<TextStop> found =
                texts.stops(person, "answer", answer.text(), answer.assurance(), "challenge " + number, null);
        if (found.isPresent()) {
            return new Outcome.Stopped(found.get());
        }
        if (!challenges.decide(number, isAccepted, answer.text(), person.actor(), clock.instant())) {
            return new Outcome.DecidedAlready();
        }
        audit.note(Deed.of(person, isAccepted ? "accepted-challenge" : "dismissed-challenge", "challenge " + number));
        return new Outcome.Decided();
    }

    /// The answer was sent; where it went is forgotten.
    @Transactional
    public Outcome answered(Person person, long number) {
        Optional<Outcome> objection = objection(person, number);
        if (objection.isPresent()) {
            return objection.get();
        }
        challenges.forgetAddress(number);
        audit.note(Deed.of(person, "answered-challenge", "challenge " + number));
        return new Outcome.Answered();
    }

    private Optional<Outcome> objection(Person person, long number) {
        if (!person.mayEverywhere(Action.DECIDE_CHALLENGE)) {
            return Optional.of(new Outcome.NotTheirs());
        }
        return challenges.find(number).isEmpty() ? Optional.of(new Outcome.NoSuchChallenge()) : Optional.empty();
    }
}
