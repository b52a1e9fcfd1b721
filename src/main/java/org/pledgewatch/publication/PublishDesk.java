package org.pledgewatch.publication;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.dialogue.RepliesToPublish;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.LedgerHead;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Freezes what the ledger holds into an edition.
@Service
public class PublishDesk {
    private static final String NOT_KNOWN_YET = "0".repeat(64);

    private final EditionArchive archive;
    private final EditionsInMemory editions;
    private final Ledger ledger;
    private final Library library;
    private final ReferenceData reference;
    private final RepliesToPublish replies;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PublishDesk(
            EditionArchive archive,
            EditionsInMemory editions,
            Ledger ledger,
            Library library,
            ReferenceData reference,
            RepliesToPublish replies,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.archive = archive;
        this.editions = editions;
        this.ledger = ledger;
        this.library = library;
        this.reference = reference;
        this.replies = replies;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    public sealed interface Outcome {
        record Published(EditionRecord edition) implements Outcome {}

        /// Somebody published since the editor looked; perhaps they themselves, by a second click.
        ///
        /// @param by who, null where it was done on the command line
        record Overtaken(EditionRecord edition, @Nullable ActorId by) implements Outcome {}

        /// The ledger has grown since the editor looked: they have not seen what they would publish.
        record Grown(long entries) implements Outcome {}

        /// @param reason its key in the bundle `publish`
        record Refused(String field, String reason) implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    public boolean hasPublishedNothing() {
        return archive.records().isEmpty();
    }

    /// Publishes everything entered so far. An empty label becomes "Edition N".
    public EditionRecord publish(String label) {
        EditionRecord record = Objects.requireNonNull(transaction.execute(_ -> {
            int number = archive.nextNumber();
            Instant now = now();
            return freeze(new Draft(number, label, "", now, day(now)), ledger.head(), null);
        }));
        editions.takeUp();
        return record;
    }

    /// Publishes in the editor's name what they have seen, and nothing else.
    public Outcome publish(Person editor, EditionOrder order) {
        if (!editor.mayEverywhere(Action.PUBLISH)) {
            return new Outcome.NotTheirs();
        }
        Outcome outcome = Objects.requireNonNull(transaction.execute(_ -> decide(editor, order)));
        if (outcome instanceof Outcome.Published) {
            editions.takeUp();
        }
        return outcome;
    }

    private Outcome decide(Person editor, EditionOrder order) {
        int number = archive.nextNumber();
        List<EditionRecord> before = archive.records();
        if (order.lastEdition() != number - 1 && !before.isEmpty()) {
            EditionRecord newest = before.getFirst();
            return new Outcome.Overtaken(
                    newest, archive.publishedBy(newest.number()).orElse(null));
        }
        LedgerHead head = ledger.head();
        if (order.position() != head.count()) {
            return new Outcome.Grown(head.count() - order.position());
        }
        if (order.label().length() > EditionOrder.LONGEST_LABEL) {
            return new Outcome.Refused("label", "wrong.label");
        }
        if (order.note().length() > EditionOrder.LONGEST_NOTE) {
            return new Outcome.Refused("note", "wrong.note");
        }
        Instant now = now();
        if (order.referenceDay().isAfter(day(now))
                || before.stream().anyMatch(one -> order.referenceDay().isBefore(one.referenceDay()))) {
            return new Outcome.Refused("day", "wrong.day");
        }
        EditionRecord record =
                freeze(new Draft(number, order.label(), order.note(), now, order.referenceDay()), head, editor.actor());
        audit.note(Deed.of(editor, "published", "edition " + number).with(order.note()));
        return new Outcome.Published(record);
    }

    private record Draft(int number, String label, String note, Instant at, LocalDate referenceDay) {
        EditionRecord record(LedgerHead head, FrozenTables tables, String fileHash, long fileSize) {
            return new EditionRecord(
                    number,
                    label.isBlank() ? "Edition " + number : label.strip(),
                    at,
                    referenceDay,
                    head.count(),
                    head.hash(),
                    tables.hashes(),
                    fileHash,
                    fileSize,
                    note);
        }
    }

    private EditionRecord freeze(Draft draft, LedgerHead head, @Nullable ActorId by) {
        LedgerPosition position = new LedgerPosition(head.count());
        FrozenTables tables =
                FrozenTables.of(reference, library.catalogue(), replies.all(), ledger.secondReadings(position));
        byte[] file = EditionFile.of(new FrozenEdition(
                draft.record(head, tables, NOT_KNOWN_YET, 0), tables, ledger.inForce(position), NOTHING_TO_DOWNLOAD));
        EditionRecord record = draft.record(head, tables, FrozenTables.hash(file), file.length);
        archive.add(record, tables, file, by);
        return record;
    }

    /// Who published an edition at the desk; empty where that was done on the command line.
    public Optional<ActorId> publishedBy(int edition) {
        return archive.publishedBy(edition);
    }

    /// The day of an edition published now.
    LocalDate today() {
        return day(now());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// An edition is never dated before the evidence it rests on, nor before the edition it replaces, whatever the
    /// clock says.
    private Instant now() {
        Instant recorded = ledger.now().truncatedTo(ChronoUnit.SECONDS);
        return archive.records().stream()
                .map(EditionRecord::publishedAt)
                .filter(before -> before.isAfter(recorded))
                .max(Comparator.naturalOrder())
                .orElse(recorded);
    }

    private static final FrozenEdition.Downloads NOTHING_TO_DOWNLOAD = new FrozenEdition.Downloads() {
        @Override
        public void writeFile(int edition, OutputStream out) {
            throw new IllegalStateException("this edition is only being made");
        }

        @Override
        public void writeLedger(long count, OutputStream out) {
            throw new IllegalStateException("this edition is only being made");
        }
    };
}
