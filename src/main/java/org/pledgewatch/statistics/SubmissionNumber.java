package org.pledgewatch.statistics;

import java.util.Optional;

/// The number of a submission; of a vintage too, once it is approved.
public record SubmissionNumber(long value) {
    public static Optional<SubmissionNumber> parse(String text) {
        return text.matches("[1-9][0-9]{0,14}")
                ? Optional.of(new SubmissionNumber(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
