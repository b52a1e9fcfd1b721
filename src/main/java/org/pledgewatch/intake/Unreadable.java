package org.pledgewatch.intake;

import java.io.IOException;

/// Ends the reading of a file, in a sentence for the one who sent it.
final class Unreadable extends IOException {
    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
