package org.pledgewatch.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what a state replies to its draft card while the round is open, and what the desk answers.
@Service
public class ReplyDesk {
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}";
    private static final int LONGEST_FIELD = 6_000;

    private final Rounds rounds;
    private final Replies replies;
    private final Library library;
    private final TextGate texts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyDesk(
            Rounds rounds,
            Replies replies,
            Library library,
            TextGate texts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.replies = replies;
        this.library = library;
        this.texts = texts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /// @param version of the draft
        record Saved(int version) implements Outcome {}

        record Sent() implements Outcome {}

        record Answered() implements Outcome {}

        /// The clock has run out.
        record Closed(Round round) implements Outcome {}

        /// Somebody else saved, sent or answered meanwhile.
        record Changed() implements Outcome {}

        record Refused(String field, String reason) implements Outcome {}

        record Stopped(TextStop stop) implements Outcome {}

        record NotTheirs() implements Outcome {}

        record NoSuchRound() implements Outcome {}
    }

    /// @param version of the draft it was written from
    /// @param replaces the reply it revises, 0 for none
    @Transactional
    public Outcome save(Person person, ReplyDraft.To to, int version, long replaces, ReplyDraft.Typed typed) {
        Optional<Outcome> objection = objection(person, to, typed)
                .or(() -> TextGate.stops(typed.texts(), typed.assurance().knowsWhereHelpIs())
                        .map(Outcome.Stopped::new));
        if (objection.isPresent()) {
            return objection.get();
        }
        if (newest(to) != replaces) {
            return new Outcome.Changed();
        }
        int saved = replies.save(to, version, typed, person.actor(), clock.instant());
        return saved == 0 ? new Outcome.Changed() : new Outcome.Saved(saved);
    }

    /// @param version of the draft it was written from
    /// @param replaces the reply it revises, 0 for none
    @Transactional
    public Outcome send(Person person, ReplyDraft.To to, int version, long replaces, ReplyDraft.Typed typed) {
        Optional<Outcome> objection = objection(person, to, typed)
                .or(() -> texts.stops(person, typed.texts(), typed.assurance(), about(to), to.state())
                        .map(Outcome.Stopped::new));
        if (objection.isPresent()) {
            return objection.get();
        }
        FreeText text = FreeText.of(typed.text());
        if (text.isEmpty() || text.isTooLong()) {
            return new Outcome.Refused("text", text.isEmpty() ? "reply.missing" : "text.too-long");
        }
        if (!typed.language().matches(LANGUAGE)) {
            return new Outcome.Refused("language", "reply.language.wrong");
        }
        Optional<List<DocumentNumber>> documents = NamedDocuments.numbers(typed.documents(), library.catalogue());
        if (documents.isEmpty()) {
            return new Outcome.Refused("documents", "reply.documents.wrong");
        }
        Optional<List<String>> addresses = NamedDocuments.addresses(typed.addresses());
        if (addresses.isEmpty()) {
            return new Outcome.Refused("addresses", "reply.addresses.wrong");
        }
        boolean isBehind =
                replies.draft(to).map(draft -> draft.version() != version).orElse(false);
        if (isBehind
                || newest(to) != replaces
                || !replies.send(
                        to,
                        replaces,
                        new LocalizedText(typed.language(), Map.of(typed.language(), text.text())),
                        documents.get(),
                        addresses.get(),
                        person.actor(),
                        clock.instant())) {
            return new Outcome.Changed();
        }
        replies.discard(to);
        audit.note(Deed.of(person, "replied", about(to)).in(to.state()));
        events.publishEvent(new ReplySent(to.round(), to.state(), to.indicator(), newest(to)));
        return new Outcome.Sent();
    }

    /// The number of the reply that stands; 0 where there is none.
    private long newest(ReplyDraft.To to) {
        return replies.find(to).map(Reply::number).orElse(0L);
    }

    private Optional<Outcome> objection(Person person, ReplyDraft.To to, ReplyDraft.Typed typed) {
        if (!person.may(Action.REPLY, to.state())) {
            audit.note(Deed.of(person, "refused", about(to)).in(to.state()));
            return Optional.of(new Outcome.NotTheirs());
        }
        Instant now = clock.instant();
        Optional<Round> round =
                rounds.find(to.round()).filter(one -> one.states().contains(to.state()));
        if (round.isEmpty()) {
            return Optional.of(new Outcome.NoSuchRound());
        }
        if (!round.get().isOpenAt(now)) {
            return Optional.of(new Outcome.Closed(round.get()));
        }
        if (typed.text().length() > LONGEST_FIELD
                || typed.documents().length() > LONGEST_FIELD
                || typed.addresses().length() > LONGEST_FIELD
                || typed.language().length() > LONGEST_FIELD) {
            return Optional.of(new Outcome.Refused("text", "text.too-long"));
        }
        return Optional.empty();
    }

    /// What the desk says to a reply. It may do so after the clock has run out too.
    ///
    /// @param reply the one that is answered
    /// @param replaces the answer it revises, 0 for none
    @Transactional
    public Outcome answer(Person person, ReplyDraft.To to, long reply, long replaces, FreeText text) {
        if (!person.may(Action.ANSWER_REPLY, to.state())) {
            return new Outcome.NotTheirs();
        }
        Optional<Reply> newest = replies.find(to);
        if (newest.isEmpty()) {
            return new Outcome.NoSuchRound();
        }
        if (text.isEmpty() || text.isTooLong()) {
            return new Outcome.Refused("answer", text.isEmpty() ? "reply.answer.missing" : "text.too-long");
        }
        Optional<TextStop> found = texts.stops(person, "answer", text.text(), text.assurance(), about(to), to.state());
        if (found.isPresent()) {
            return new Outcome.Stopped(found.get());
        }
        Reply.Answer before = newest.get().answer();
        if (newest.get().number() != reply
                || (before == null ? 0 : before.number()) != replaces
                || !replies.answer(reply, replaces, text.text(), person.actor(), clock.instant())) {
            return new Outcome.Changed();
        }
        audit.note(Deed.of(person, "answered", about(to)).in(to.state()));
        events.publishEvent(new ReplyAnswered(to.round(), to.state(), to.indicator(), reply));
        return new Outcome.Answered();
    }

    private static String about(ReplyDraft.To to) {
        return "round " + to.round() + " " + to.state() + " " + to.indicator();
    }
}
