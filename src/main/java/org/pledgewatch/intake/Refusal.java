package org.pledgewatch.intake;

import java.util.regex.Pattern;

/// Ends the reading of one row, in a sentence for the one who sent it.
final class Refusal extends Exception {
    /// Of what a refused cell holds, its beginning is enough to find it.
    private static final Pattern LONG_QUOTATION = Pattern.compile("\"([^\"]{80})[^\"]+\"");

    Refusal(String reason) {
        super(reason);
    }

    String reason() {
        return LONG_QUOTATION.matcher(String.valueOf(getMessage())).replaceAll("\"$1…\"");
    }
}
