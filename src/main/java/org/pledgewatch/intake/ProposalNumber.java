package org.pledgewatch.intake;

/// The number of a proposal, given once.
public record ProposalNumber(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
