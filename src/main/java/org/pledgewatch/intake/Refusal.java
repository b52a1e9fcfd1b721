package org.pledgewatch.intake;

import java.util.regex.Pattern;

/// Ends the reading of one row, in a sentence for the one who sent it.
final class Refusal extends Exception {
    /// Of what a refused cell holds, its beginning is enough to find it.
    private static final Pattern LONG_QUOTATION = Pattern.compile("\"([^\"]{80})[^\"]+\"");

    private final String column;

    Refusal(String reason) {
        this(reason, "");
    }

    private Refusal(String reason, String column) {
        super(reason);
        this.column = column;
    }

    /// The same, about a column by its folded name; where that is said already it stays.
    Refusal in(String name) {
        return column.isEmpty() ? new Refusal(String.valueOf(getMessage()), name) : this;
    }

    /// The column it is about; empty where it is about the row as a whole.
    String column() {
        return column;
    }

    String reason() {
        return LONG_QUOTATION.matcher(String.valueOf(getMessage())).replaceAll("\"$1…\"");
    }
}
