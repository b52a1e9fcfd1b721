package org.pledgewatch.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/// Worked out once for each withdrawal: neither it nor the editions before it ever change.
@Service
class ErrataInMemory implements Errata {
    private final Ledger ledger;
    private final EditionArchive archive;
    private final Commitments commitments;
    private final Areas areas;
    private final Library library;
    private final Map<Key, Optional<Erratum>> known = new HashMap<>();

    private record Key(long entry, List<Integer> editions) {}

    ErrataInMemory(Ledger ledger, EditionArchive archive, Commitments commitments, Areas areas, Library library) {
        this.ledger = ledger;
        this.archive = archive;
        this.commitments = commitments;
        this.areas = areas;
        this.library = library;
    }

    @Override
    public List<Erratum> all() {
        try {
            List<EditionRecord> editions = archive.records().reversed();
            List<Erratum> errata = new ArrayList<>();
            Map<Long, InForce> read = new HashMap<>();
            for (Withdrawal withdrawal : lastWords(ledger.withdrawals())) {
                erratum(withdrawal, before(withdrawal, editions), read).ifPresent(errata::add);
            }
            return errata.reversed();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }

    /// Of two that take back the same, the second says it in other words.
    private static List<Withdrawal> lastWords(List<Withdrawal> withdrawals) {
        Map<Withdrawal.What, Withdrawal> last = new LinkedHashMap<>();
        for (Withdrawal withdrawal : withdrawals) {
            last.remove(withdrawal.what());
            last.put(withdrawal.what(), withdrawal);
        }
        return List.copyOf(last.values());
    }

    private static List<EditionRecord> before(Withdrawal withdrawal, List<EditionRecord> editions) {
        return editions.stream()
                .filter(edition -> edition.ledgerCount() < withdrawal.entry())
                .toList();
    }

    /// @param inForce what editions rested on, by how far the ledger reached: read once for all
    private synchronized Optional<Erratum> erratum(
            Withdrawal withdrawal, List<EditionRecord> editions, Map<Long, InForce> inForce) {
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(
                withdrawal.entry(), editions.stream().map(EditionRecord::number).toList());
        Optional<Erratum> erratum = known.get(key);
        if (erratum == null) {
            erratum = read(
                    withdrawal,
                    editions,
                    inForce.computeIfAbsent(
                            editions.getLast().ledgerCount(), count -> ledger.inForce(new LedgerPosition(count))));
            known.put(key, erratum);
        }
        return erratum;
    }

    private Optional<Erratum> read(Withdrawal withdrawal, List<EditionRecord> editions, InForce inForce) {
        WithoutTakenBack without = new WithoutTakenBack(inForce, withdrawal.what());
        List<Integer> concerned = editions.stream()
                .filter(edition -> without.firstEntry() <= edition.ledgerCount())
                .map(EditionRecord::number)
                .toList();
        return concerned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Erratum(
                        withdrawal.entry(),
                        withdrawal.at(),
                        batch(withdrawal.what()),
                        single(withdrawal.what()),
                        withdrawal.reason(),
                        without.size(),
                        concerned,
                        without.changed(
                                commitments,
                                areas,
                                library.catalogue(),
                                editions.getLast().referenceDay())));
    }

    private static @Nullable Integer batch(Withdrawal.What what) {
        return what instanceof Withdrawal.What.Batch(var number) ? number.value() : null;
    }

    private static List<Long> single(Withdrawal.What what) {
        return what instanceof Withdrawal.What.Claims(var numbers) ? List.copyOf(numbers) : List.of();
    }
}
