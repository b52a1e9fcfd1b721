package org.pledgewatch.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/// A fresh, migrated database for one test class. All of them live in one PostgreSQL per test run and are copied from a
/// template, which takes a tenth of a second.
///
/// ```java
/// static final TestDatabase DATABASE = TestDatabase.create();
/// ```
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = "migrated";

    private final DatabaseAccess access;
    private final HikariDataSource application;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
        this.application = Connections.pool(access.application());
    }

    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        Server.RUNNING.execute("create database " + name + " template " + TEMPLATE);
        Server.RUNNING.execute("revoke all on database " + name + " from public");
        Server.RUNNING.execute("grant connect on database " + name + " to pledgewatch_app");
        return new TestDatabase(Server.RUNNING.access(name));
    }

    /// As the running program sees it: only what migrations granted.
    public DataSource application() {
        return application;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(application);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(application));
    }

    /// As the owner of everything, for a look behind the scenes.
    public JdbcClient owner() {
        return JdbcClient.create(Connections.each(access.owner()));
    }

    public DatabaseAccess access() {
        return access;
    }

    /// Points a Spring context at this database: call it in a `@DynamicPropertySource`.
    public void register(DynamicPropertyRegistry registry) {
        registry.add("pledgewatch.data", () -> Server.RUNNING.directory());
        registry.add("pledgewatch.database.url", () -> Server.address(access.application()));
        registry.add("pledgewatch.database.owner-url", () -> Server.address(access.owner()));
    }

    @Override
    public void close() {
        application.close();
        String url = access.owner().url();
        Server.RUNNING.execute("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
    }

    /// The one PostgreSQL of this test run. Nothing in it needs to survive, so it never waits for the disk.
    private record Server(EmbeddedDatabase database, Path directory) {
        static final Server RUNNING = start();

        private static Server start() {
            try {
                Path target = Files.createDirectories(Path.of("target"));
                Path directory = Files.createTempDirectory(target, "test-database-");
                EmbeddedDatabase database = EmbeddedDatabase.open(
                        DataDirectory.open(directory),
                        target.resolve("test-programs").toAbsolutePath(),
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=''",
                                "fsync=off",
                                "full_page_writes=off",
                                "synchronous_commit=off",
                                "timezone=UTC",
                                "max_connections=300",
                                "jit=off"));
                Server server = new Server(database, directory);
                Runtime.getRuntime().addShutdownHook(new Thread(server::end, "end of the test database"));
                server.execute("create database " + TEMPLATE);
                FluentConfiguration flyway = Flyway.configure();
                Migrations.describe(flyway);
                flyway.dataSource(Connections.each(server.access(TEMPLATE).owner()))
                        .load()
                        .migrate();
                JdbcCluster.admit(server.access(TEMPLATE));
                return server;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        void execute(String statement) {
            JdbcClient.create(Connections.each(database.access().owner()))
                    .sql(statement)
                    .update();
        }

        DatabaseAccess access(String name) {
            Login owner = database.access().owner();
            Login application = database.access().application();
            String url = owner.url().substring(0, owner.url().lastIndexOf('/') + 1) + name;
            return new DatabaseAccess(
                    new Login(url, owner.user(), owner.password()),
                    new Login(url, application.user(), application.password()));
        }

        static String address(Login login) {
            return login.url() + "?user=" + login.user() + "&password=" + login.password();
        }

        private void end() {
            database.close();
            try {
                PostgresPrograms.forget(directory);
            } catch (IOException leftBehind) {
                // it is under target/, and the next clean takes it
            }
        }
    }
}
