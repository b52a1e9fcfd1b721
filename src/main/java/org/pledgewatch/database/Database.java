package org.pledgewatch.database;

/// A PostgreSQL that is there to be used until it is closed.
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ServerOfOnesOwn {
    DatabaseAccess access();

    @Override
    void close();
}
