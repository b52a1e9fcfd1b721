package org.pledgewatch.database;

/// Why there is no database to work with, in one sentence for the person who started the program.
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String sentence) {
        super(sentence);
    }

    public DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
