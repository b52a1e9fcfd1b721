package org.pledgewatch.sheets;

import java.io.IOException;

/// Ends the reading of a workbook, in a sentence for the one who sent it.
public sealed class UnreadableWorkbook extends IOException {
    public UnreadableWorkbook(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /// It is no workbook at all, so it may be a file of some other kind that somebody knows.
    public static final class Other extends UnreadableWorkbook {
        Other(String reason) {
            super(reason);
        }
    }
}
