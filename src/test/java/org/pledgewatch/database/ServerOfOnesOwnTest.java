package org.pledgewatch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A PostgreSQL of one's own has users with names of its own, and none that may do everything.
class ServerOfOnesOwnTest {

    @Test
    void oneUserWhoMayMakeRolesIsEnough() {
        try (TestDatabase database = TestDatabase.create()) {
            database.owner()
                    .sql("create role ours login createrole password 'ours'")
                    .update();
            database.owner().sql("create database ours owner ours").update();
            database.owner()
                    .sql("grant pledgewatch_app, pledgewatch_ledger to ours with admin option")
                    .update();
            Login ours = in(database, "ours", "ours");
            try (HikariDataSource application = migrated(new DatabaseAccess(ours, ours))) {
                assertThat(JdbcClient.create(application)
                                .sql("select current_user || ' as ' || session_user")
                                .query(String.class)
                                .single())
                        .isEqualTo("pledgewatch_app as ours");
                assertThatThrownBy(() -> JdbcClient.create(application)
                                .sql("select * from database.migration")
                                .query()
                                .listOfRows())
                        .hasStackTraceContaining("permission denied");
            }
            database.owner().sql("drop database ours with (force)").update();
        }
    }

    @Test
    void theOwnerLetsTheApplicationsUserIn() {
        try (TestDatabase database = TestDatabase.create()) {
            database.owner().sql("create role reader login password 'reader'").update();
            Login reader = in(database, database.access().owner().url().replaceFirst(".*/", ""), "reader");
            database.owner()
                    .sql("grant connect on database " + reader.url().replaceFirst(".*/", "") + " to reader")
                    .update();
            try (HikariDataSource application =
                    migrated(new DatabaseAccess(database.access().owner(), reader))) {
                assertThat(JdbcClient.create(application)
                                .sql("select current_user")
                                .query(String.class)
                                .single())
                        .isEqualTo("pledgewatch_app");
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        DatabaseSettings.Server nowhere =
                new DatabaseSettings.Server("postgresql://amara:secret@127.0.0.1:1/pledges", "");
        assertThatThrownBy(() -> ServerOfOnesOwn.at(nowhere))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("No connection to amara at jdbc:postgresql://127.0.0.1:1/pledges")
                .hasMessageNotContaining("secret");
    }

    private static HikariDataSource migrated(DatabaseAccess access) {
        FluentConfiguration flyway = Flyway.configure();
        Migrations.describe(flyway);
        flyway.dataSource(Connections.each(access.owner())).load().migrate();
        JdbcCluster.admit(access);
        return Connections.pool(access.application());
    }

    private static Login in(TestDatabase database, String name, String user) {
        String url = database.access().owner().url();
        return new Login(url.substring(0, url.lastIndexOf('/') + 1) + name, user, user);
    }
}
