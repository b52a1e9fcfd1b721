package org.pledgewatch.publication;

import java.util.ArrayList;
import java.util.Comparator;
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

/// What was taken back is told once, where it was taken back first. Worked out once for each withdrawal: neither it nor
/// the editions before it ever change.
@Service
class ErrataInMemory implements Errata {
    private final Ledger ledger;
    private final EditionArchive archive;
    private final Commitments commitments;
    private final Areas areas;
    private final Library library;
    private final Map<Key, Optional<Erratum>> known = new HashMap<>();

    private record Key(long entry, int earlier, List<Integer> editions) {}

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
            List<Withdrawal.What> earlier = new ArrayList<>();
            Map<Long, InForce> read = new HashMap<>();
            for (TakenBack one : takenBack(ledger.withdrawals())) {
                erratum(one, List.copyOf(earlier), before(one.first(), editions), read)
                        .ifPresent(errata::add);
                earlier.add(one.what());
            }
            errata.sort(Comparator.comparingLong(Erratum::entry).reversed());
            return errata;
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }

    /// That something was taken back. Of two that take back the same, the last says it in other words.
    private record TakenBack(Withdrawal first, Withdrawal last) {
        Withdrawal.What what() {
            return first.what();
        }
    }

    /// In the order in which they were taken back first.
    private static List<TakenBack> takenBack(List<Withdrawal> withdrawals) {
        Map<Withdrawal.What, TakenBack> takenBack = new LinkedHashMap<>();
        for (Withdrawal one : withdrawals) {
            takenBack.merge(
                    one.what(),
                    new TakenBack(one, one),
                    (before, again) -> new TakenBack(before.first(), again.last()));
        }
        return List.copyOf(takenBack.values());
    }

    private static List<EditionRecord> before(Withdrawal withdrawal, List<EditionRecord> editions) {
        return editions.stream()
                .filter(edition -> edition.ledgerCount() < withdrawal.entry())
                .toList();
    }

    /// @param earlier what was taken back before: it is told there and not once more
    /// @param inForce what editions rested on, by how far the ledger reached: read once for all
    private synchronized Optional<Erratum> erratum(
            TakenBack one, List<Withdrawal.What> earlier, List<EditionRecord> editions, Map<Long, InForce> inForce) {
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(
                one.last().entry(),
                earlier.size(),
                editions.stream().map(EditionRecord::number).toList());
        Optional<Erratum> erratum = known.get(key);
        if (erratum == null) {
            InForce before = inForce.computeIfAbsent(
                    editions.getLast().ledgerCount(), count -> ledger.inForce(new LedgerPosition(count)));
            erratum = read(one.last(), new WithoutTakenBack(before, one.what(), earlier), editions);
            known.put(key, erratum);
        }
        return erratum;
    }

    private Optional<Erratum> read(Withdrawal withdrawal, WithoutTakenBack without, List<EditionRecord> editions) {
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
                        withdrawal.what() instanceof Withdrawal.What.Claims ? without.numbers() : List.of(),
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
}
