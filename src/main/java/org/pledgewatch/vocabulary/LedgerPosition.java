package org.pledgewatch.vocabulary;

/// How far into the ledger somebody looks: the number of the last entry seen; 0 is the empty ledger.
public record LedgerPosition(long value) {
    public static final LedgerPosition START = new LedgerPosition(0);

    public LedgerPosition {
        if (value < 0) {
            throw new IllegalArgumentException("a position is not negative: " + value);
        }
    }
}
