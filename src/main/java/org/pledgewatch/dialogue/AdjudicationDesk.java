package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.EntriesRecorded;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides contested findings, and is where they are talked about.
@Service
public class AdjudicationDesk {
    private final EvidenceNow evidence;
    private final Talk talk;
    private final Ledger ledger;
    private final Commitments commitments;
    private final TextGate texts;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AdjudicationDesk(
            EvidenceNow evidence,
            Talk talk,
            Ledger ledger,
            Commitments commitments,
            TextGate texts,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.talk = talk;
        this.ledger = ledger;
        this.commitments = commitments;
        this.texts = texts;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    public sealed interface Outcome {
        record Decided(long entry) implements Outcome {}

        record Said() implements Outcome {}

        /// What is in force on the matter is no longer what the decision was made from.
        record Changed() implements Outcome {}

        /// Something is missing or wrong.
        ///
        /// @param field of the form
        /// @param reason its key
        record Refused(String field, String reason) implements Outcome {}

        /// It holds what may tell who a single person is; it was kept nowhere.
        record Stopped(TextStop stop) implements Outcome {}

        record NotTheirs() implements Outcome {}

        record NoSuchContest() implements Outcome {}
    }

    /// What somebody decides.
    ///
    /// @param basis what was in force when they read it
    /// @param days on which it settles the contest; null for all
    public record Ruling(
            String basis, Answer answer, @Nullable DateBounds days, FreeText rationale) {}

    /// Enters an adjudication, if nothing was entered on the matter since it was read.
    public Outcome decide(Person person, Matter matter, Ruling ruling) {
        if (!person.may(Action.ADJUDICATE, matter.area())) {
            return new Outcome.NotTheirs();
        }
        if (evidence.now().contest(matter).isEmpty()) {
            return new Outcome.NoSuchContest();
        }
        Optional<String> wrong = Rationale.objection(ruling.rationale());
        if (wrong.isPresent()) {
            return new Outcome.Refused("rationale", wrong.get());
        }
        Optional<TextStop> found = texts.stops(
                person,
                "rationale",
                ruling.rationale().text(),
                ruling.rationale().assurance(),
                matter.text(),
                matter.area());
        if (found.isPresent()) {
            return new Outcome.Stopped(found.get());
        }
        return commitments
                .indicator(matter.indicator())
                .map(indicator -> enter(
                        person,
                        matter,
                        ruling,
                        new Adjudication(
                                ClaimId.NOT_YET_ENTERED,
                                matter.subject(),
                                indicator.version(),
                                ruling.answer(),
                                ruling.days(),
                                LocalizedText.english(ruling.rationale().text()))))
                .orElseGet(Outcome.NoSuchContest::new);
    }

    /// Appending takes the chain's lock, so only then it is sure that nothing came in between.
    private Outcome enter(Person person, Matter matter, Ruling ruling, Adjudication adjudication) {
        @Nullable Outcome outcome = transaction.execute(status -> {
            Evidence read = evidence.now();
            if (!read.basis(matter).equals(ruling.basis())) {
                return new Outcome.Changed();
            }
            Instant now = ledger.now();
            EntriesRecorded recorded = ledger.append(List.of(Entries.adjudication(adjudication, person.actor())));
            if (!recorded.from().equals(read.position())
                    && !evidence.read(recorded.from(), read.day()).basis(matter).equals(ruling.basis())) {
                status.setRollbackOnly();
                return new Outcome.Changed();
            }
            long entry = recorded.to().value();
            talk.decided(new Talk.Decided(entry, person.actor(), now), matter, ruling.basis());
            audit.note(Deed.of(person, "adjudicated", matter.text())
                    .in(matter.area())
                    .with("entry " + entry));
            return new Outcome.Decided(entry);
        });
        return outcome == null ? new Outcome.Changed() : outcome;
    }

    /// Adds to the discussion of a contested finding.
    public Outcome say(Person person, Matter matter, FreeText text) {
        if (!person.may(Action.DISCUSS, matter.area())) {
            return new Outcome.NotTheirs();
        }
        if (evidence.now().contest(matter).isEmpty()) {
            return new Outcome.NoSuchContest();
        }
        if (text.isEmpty() || text.isTooLong()) {
            return new Outcome.Refused("remark", text.isEmpty() ? "remark.missing" : "text.too-long");
        }
        Optional<TextStop> found =
                texts.stops(person, "remark", text.text(), text.assurance(), matter.text(), matter.area());
        if (found.isPresent()) {
            return new Outcome.Stopped(found.get());
        }
        transaction.executeWithoutResult(_ -> {
            talk.say(matter, person.actor(), text.text());
            audit.note(Deed.of(person, "remarked", matter.text()).in(matter.area()));
        });
        return new Outcome.Said();
    }
}
