package org.pledgewatch.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The ways to open connections for a login.
final class Connections {
    /// A database that has gone is told to the reader soon; a pool of connections that are all in use is rare.
    private static final long LONGEST_WAIT_MILLISECONDS = 5_000;

    private Connections() {}

    /// A pool of connections that do as the application does, whoever they are logged in as.
    static HikariDataSource pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pledgewatch");
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setConnectionInitSql("set role " + Roles.APPLICATION);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(LONGEST_WAIT_MILLISECONDS);
        return new HikariDataSource(config);
    }

    /// A new connection each time.
    static DataSource each(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }
}
