package org.pledgewatch.database;

/// A PostgreSQL that is there to be used until it is closed.
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ServerOfOnesOwn {
    DatabaseAccess access();

    /// Starts it again where it was, if it has gone and is ours to start.
    Revival revive();

    /// What had to be done.
    enum Revival {
        RUNS,
        STARTED_AGAIN,
        NOT_OURS
    }

    @Override
    void close();
}
