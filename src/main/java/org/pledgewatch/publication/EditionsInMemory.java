package org.pledgewatch.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/// The latest edition and the few others asked for last, read once from the archive.
@Service
class EditionsInMemory implements Editions, FrozenEdition.Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(EditionsInMemory.class);
    private static final int HELD = 4;

    private final EditionArchive archive;
    private final Ledger ledger;
    private final Map<Integer, Edition> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Object reading = new Object();
    private volatile List<EditionRecord> records = List.of();
    private volatile Optional<Edition> latest = Optional.empty();
    private volatile boolean hasLooked;

    EditionsInMemory(EditionArchive archive, Ledger ledger) {
        this.archive = archive;
        this.ledger = ledger;
    }

    /// Looks into the archive; takes up an edition that was not there before. Readers meanwhile see the one before.
    synchronized void lookAgain() {
        List<EditionRecord> found = archive.records();
        if (!found.isEmpty()
                && (records.isEmpty()
                        || found.getFirst().number() != records.getFirst().number())) {
            latest = Optional.of(held(found.getFirst()));
        }
        records = found;
        hasLooked = true;
    }

    /// At once where visitors are served, who else hear of it a moment later.
    void takeUp() {
        if (hasLooked) {
            try {
                lookAgain();
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException | EditionOutOfReach gone) {
                LOG.debug("a new edition is taken up when the database answers again", gone);
            }
        }
    }

    private void lookFirst() {
        if (!hasLooked) {
            lookAgain();
        }
    }

    @Override
    public List<EditionRecord> all() {
        lookFirst();
        return records;
    }

    @Override
    public Optional<Edition> latest() {
        lookFirst();
        return latest;
    }

    @Override
    public Optional<Edition> find(int number) {
        Edition newest = latest().orElse(null);
        if (newest != null && newest.record().number() == number) {
            return latest;
        }
        return records.stream()
                .filter(record -> record.number() == number)
                .findFirst()
                .map(this::held);
    }

    /// Who asks for an edition that is held never waits for one that is being read.
    private Edition held(EditionRecord record) {
        Edition edition = remembered(record.number());
        return edition == null ? readOnce(record) : edition;
    }

    private @Nullable Edition remembered(int number) {
        synchronized (held) {
            return held.get(number);
        }
    }

    private Edition readOnce(EditionRecord record) {
        synchronized (reading) {
            Edition edition = remembered(record.number());
            if (edition == null) {
                edition = fetched(() -> read(record));
                remember(edition);
            }
            return edition;
        }
    }

    private void remember(Edition edition) {
        synchronized (held) {
            held.put(edition.record().number(), edition);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
    }

    private static <T> T fetched(Supplier<T> fetching) {
        try {
            return fetching.get();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }

    private Edition read(EditionRecord record) {
        FrozenTables tables = archive.tables(record.number())
                .orElseThrow(() -> new IllegalStateException("edition " + record.number() + " has lost its tables"));
        return new FrozenEdition(record, tables, ledger.inForce(new LedgerPosition(record.ledgerCount())), this);
    }

    @Override
    public void writeFile(int edition, OutputStream out) throws IOException {
        out.write(fetched(() -> archive.file(edition)));
    }

    @Override
    public void writeLedger(long count, OutputStream out) throws IOException {
        try {
            ledger.export(new LedgerPosition(count), out);
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }
}
