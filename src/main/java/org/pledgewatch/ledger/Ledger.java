package org.pledgewatch.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.LedgerPosition;

/// The book of what was entered and when. Entries are added, never changed.
public interface Ledger {
    /// Adds entries, in order, in the caller's transaction. Takes the chain's lock, so call it last before the commit.
    EntriesRecorded append(List<NewEntry> entries);

    /// When an entry made now is recorded: by the clock, but never before the last entry. A clock that was set back
    /// is not believed.
    Instant now();

    /// How far the ledger reaches now.
    LedgerHead head();

    /// The head as it was at an earlier position.
    LedgerHead headAt(LedgerPosition position);

    /// What is in force as of a position.
    InForce inForce(LedgerPosition position);

    /// Claims withdrawn by the given position: a withdrawn claim is not revived by importing its file again.
    List<WithdrawnClaim> withdrawn(LedgerPosition position);

    Set<BatchNumber> withdrawnBatches(LedgerPosition position);

    /// Every withdrawal so far, in order.
    List<Withdrawal> withdrawals();

    /// Every second reading entered by the given position, in order.
    List<SecondReading> secondReadings(LedgerPosition position);

    /// How many entries of which kind came after a position.
    SortedMap<String, Long> kinds(LedgerPosition after);

    /// Every change of a record of this kind that is in force as of a position, in order.
    List<RecordChange.Entered> recordChanges(String kind, LedgerPosition position);

    /// When each of these entries was recorded.
    Map<Long, Instant> recordedAt(Collection<Long> entries);

    /// Writes lines and payloads up to a position in canonical bytes, then the head line.
    void export(LedgerPosition upTo, OutputStream out) throws IOException;

    /// Empties an entry's payload and salt on a legal ground; the line stays, and an entry records the redaction.
    EntriesRecorded redact(long entry, String ground, ActorId by);

    /// A claim that was taken back.
    ///
    /// @param batch with which it was entered
    record WithdrawnClaim(Claim claim, BatchNumber batch, Withdrawal by) {}
}
