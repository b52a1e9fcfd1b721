package org.pledgewatch.database;

/// Who does what in the database. Made by the first migration.
final class Roles {
    /// Everything the running program does. It may what the migration of a module grants it, and nothing else.
    static final String APPLICATION = "pledgewatch_app";

    private Roles() {}
}
