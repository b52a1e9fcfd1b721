package org.pledgewatch.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Listens for new editions while visitors are served, and takes them up.
@Component
@ConditionalOnWebApplication
class JdbcEditionNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcEditionNews.class);
    private static final int WAIT_MILLISECONDS = 1_000;

    private final DataSource source;
    private final EditionsInMemory editions;
    private volatile boolean running;

    JdbcEditionNews(DataSource source, EditionsInMemory editions) {
        this.source = source;
        this.editions = editions;
    }

    @Override
    public void start() {
        editions.lookAgain();
        running = true;
        Thread.ofVirtual().name("news of editions").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before visitors are let in, so that the first of them finds an edition.
    @Override
    public int getPhase() {
        return 0;
    }

    private void listen() {
        boolean complained = false;
        while (running) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen pledgewatch_edition");
                }
                editions.lookAgain();
                if (complained) {
                    LOG.info("Listening for new editions again");
                    complained = false;
                }
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    if (postgres.getNotifications(WAIT_MILLISECONDS).length > 0) {
                        editions.lookAgain();
                    }
                }
            } catch (SQLException | RuntimeException lost) {
                if (running && !complained) {
                    LOG.warn(
                            "The database does not answer; pages go on from memory, and new editions are listened for"
                                    + " again when it does: {}",
                            lost.getMessage());
                    complained = true;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
