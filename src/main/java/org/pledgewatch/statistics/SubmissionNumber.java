package org.pledgewatch.statistics;

/// The number of a submission; of a vintage too, once it is approved.
public record SubmissionNumber(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
