package org.pledgewatch.intake;

/// Ends the reading of one row, in a sentence for the one who sent it.
final class Refusal extends Exception {
    Refusal(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
