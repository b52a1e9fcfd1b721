package org.pledgewatch.database;

import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Where the migrations are and how they are counted: one sequence of versions over all modules.
final class Migrations {
    private Migrations() {}

    static void describe(FluentConfiguration flyway) {
        flyway.locations("classpath:db/migration")
                .defaultSchema("database")
                .schemas("database")
                .createSchemas(true)
                .table("migration")
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .outOfOrder(false)
                .cleanDisabled(true);
    }
}
