package org.pledgewatch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// What we ask of a PostgreSQL before anybody else may use it.
final class JdbcCluster {
    private static final String NAME = "pledgewatch";
    private static final int OLDEST = 18;

    private JdbcCluster() {}

    /// True if it is the one that serves these files, and lets us in.
    static boolean answers(Login login, Path files) throws IOException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), files);
        } catch (SQLException refused) {
            return false;
        }
    }

    /// Makes the database of the house, if it is absent, and returns the way into it.
    static Login houseIn(Login cluster) {
        try (Connection connection = connect(cluster);
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet row = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                there = row.next();
            }
            if (!there) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException refused) {
            throw new DatabaseProblem("The database could not be made: " + refused.getMessage(), refused);
        }
        String url = cluster.url().substring(0, cluster.url().lastIndexOf('/') + 1) + NAME;
        return new Login(url, cluster.user(), cluster.password());
    }

    /// Refuses a server that cannot be reached or is too old.
    static void isRecentEnough(Login login) {
        try (Connection connection = connect(login)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new DatabaseProblem("Pledgewatch needs PostgreSQL " + OLDEST + " or newer, and " + login.url()
                        + " is PostgreSQL " + major + ".");
            }
        } catch (SQLException refused) {
            throw new DatabaseProblem("No connection to " + login + ": " + refused.getMessage(), refused);
        }
    }

    /// Lets the application in after its role has been made: by password if it is that role, else as a member of it.
    static void admit(DatabaseAccess access) {
        Login application = access.application();
        try (Connection connection = connect(access.owner())) {
            if (application.user().equals(Roles.APPLICATION)) {
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(
                                application.user(), application.password().toCharArray(), "scram-sha-256");
            } else if (!member(connection, application.user())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("grant " + Roles.APPLICATION + " to "
                            + connection.unwrap(PGConnection.class).escapeIdentifier(application.user()));
                }
            }
        } catch (SQLException refused) {
            throw new DatabaseProblem(
                    "The user " + application.user() + " could not be let into the database: " + refused.getMessage(),
                    refused);
        }
    }

    private static boolean member(Connection connection, String user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_has_role(?, ?, 'set')")) {
            statement.setString(1, user);
            statement.setString(2, Roles.APPLICATION);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
