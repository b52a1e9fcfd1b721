package org.pledgewatch.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// While visitors are served, starts our own database again when it has gone. What happens is told to the log once,
/// not each time it is tried.
@Component
@ConditionalOnWebApplication
class DatabaseWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofSeconds(15);

    private final Database database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    DatabaseWatch(Database database) {
        this.database = database;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("watch over the database").start(this::watch);
    }

    /// Not by interruption: that would close the files whose locks say that the directory is used.
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        Duration pause = OFTEN;
        while (paused(pause)) {
            pause = looked(pause.equals(SELDOM)) ? OFTEN : SELDOM;
        }
    }

    /// @return whether it runs
    private boolean looked(boolean told) {
        try {
            switch (database.revive()) {
                case STARTED_AGAIN -> LOG.warn("The database had gone and was started again");
                case RUNS -> {
                    if (told) {
                        LOG.info("The database is back");
                    }
                }
                case NOT_OURS -> {}
            }
            return true;
        } catch (DatabaseProblem refused) {
            if (!told) {
                LOG.warn("The database has gone, and starting it is tried again and again: {}", refused.getMessage());
            }
            return false;
        }
    }

    private boolean paused(Duration pause) {
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            return false;
        }
    }
}
