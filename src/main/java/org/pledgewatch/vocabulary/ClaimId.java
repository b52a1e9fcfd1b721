package org.pledgewatch.vocabulary;

/// A claim, by the number of the ledger entry that entered it.
public record ClaimId(long value) implements Comparable<ClaimId> {
    /// The id of a claim that is only proposed.
    public static final ClaimId NOT_YET_ENTERED = new ClaimId(0);

    @Override
    public int compareTo(ClaimId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
