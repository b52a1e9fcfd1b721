package org.pledgewatch.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.LedgerPosition;

/// What is in force at the head of the ledger, kept until somebody else writes: who asks again, or goes on writing,
/// need not read it all again. A head names all that was written up to it, redactions included, so what is kept for
/// one is never shown at another; nor is what was added in a transaction that came to nothing.
final class InForceAtHead {
    private final JdbcEntries entered;
    private volatile @Nullable Known latest;

    record Known(LedgerHead head, InForce inForce, List<Ledger.WithdrawnClaim> withdrawn) {}

    InForceAtHead(JdbcEntries entered) {
        this.entered = entered;
    }

    /// What is in force as of a position; kept if that is the head.
    Known at(LedgerPosition position) {
        LedgerHead head = entered.head();
        if (position.value() < head.count()) {
            return read(entered.headAt(position));
        }
        Known known = latest;
        if (known == null || !known.head.equals(head)) {
            known = read(head);
            latest = known;
        }
        return known;
    }

    private Known read(LedgerHead head) {
        LedgerPosition position = new LedgerPosition(head.count());
        EntriesReader reader = new EntriesReader(new TakenBack(entered.withdrawals(position)));
        entered.read(position, reader::read);
        return new Known(head, reader.inForce(position), reader.withdrawn());
    }

    /// These entries follow what stood at the first head and reach the second.
    void add(List<NewEntry> entries, LedgerHead from, LedgerHead to) {
        Known known = latest;
        latest = known == null || !known.head.equals(from) || entries.stream().anyMatch(InForceAtHead::takesBack)
                ? null
                : added(known, entries, to);
    }

    private static boolean takesBack(NewEntry entry) {
        return entry instanceof NewEntry.Written written
                && (written.kind().equals(Entries.WITHDRAWAL) || written.kind().equals(Entries.CLAIMS_WITHDRAWAL));
    }

    private static Known added(Known known, List<NewEntry> entries, LedgerHead to) {
        EntriesReader reader = new EntriesReader(known);
        long number = known.head.count();
        for (NewEntry entry : entries) {
            reader.take(++number, entry);
        }
        return new Known(to, reader.inForce(new LedgerPosition(to.count())), reader.withdrawn());
    }
}
