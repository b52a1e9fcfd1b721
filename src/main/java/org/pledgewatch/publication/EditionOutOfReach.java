package org.pledgewatch.publication;

/// What was asked for lies in the database, and the database does not answer now. What is in memory can still be asked.
public final class EditionOutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EditionOutOfReach(Throwable cause) {
        super("the database does not answer", cause);
    }
}
