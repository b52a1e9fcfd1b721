package org.pledgewatch.ledger;

import org.pledgewatch.vocabulary.LedgerPosition;

/// New entries stand in the ledger: those after `from`, up to and including `to`. One event per transaction.
public record EntriesRecorded(LedgerPosition from, LedgerPosition to) {}
