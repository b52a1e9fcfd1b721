package org.pledgewatch.publication;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.pledgewatch.dialogue.RepliesToPublish;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.LedgerHead;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Freezes what the ledger holds into an edition.
@Service
public class PublishDesk {
    private static final String NOT_KNOWN_YET = "0".repeat(64);

    private final EditionArchive archive;
    private final Ledger ledger;
    private final Library library;
    private final ReferenceData reference;
    private final RepliesToPublish replies;

    PublishDesk(
            EditionArchive archive, Ledger ledger, Library library, ReferenceData reference, RepliesToPublish replies) {
        this.archive = archive;
        this.ledger = ledger;
        this.library = library;
        this.reference = reference;
        this.replies = replies;
    }

    public boolean hasPublishedNothing() {
        return archive.records().isEmpty();
    }

    /// Publishes everything entered so far. An empty label becomes "Edition N".
    @Transactional
    public EditionRecord publish(String label) {
        int number = archive.nextNumber();
        Instant now = now();
        LedgerHead head = ledger.head();
        FrozenTables tables = FrozenTables.of(
                reference, library.catalogue(), replies.all(), ledger.secondReadings(new LedgerPosition(head.count())));
        EditionRecord draft = new EditionRecord(
                number,
                label.isBlank() ? "Edition " + number : label.strip(),
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                head.count(),
                head.hash(),
                tables.hashes(),
                NOT_KNOWN_YET,
                0);
        byte[] file = EditionFile.of(new FrozenEdition(
                draft, tables, ledger.inForce(new LedgerPosition(head.count())), NOTHING_TO_DOWNLOAD));
        EditionRecord record = new EditionRecord(
                draft.number(),
                draft.label(),
                draft.publishedAt(),
                draft.referenceDay(),
                draft.ledgerCount(),
                draft.ledgerHead(),
                draft.reference(),
                FrozenTables.hash(file),
                file.length);
        archive.add(record, tables, file);
        return record;
    }

    /// An edition is never dated before the evidence it rests on, nor before the edition it replaces, whatever the
    /// clock
    /// says.
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
