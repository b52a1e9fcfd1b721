package org.pledgewatch.notices;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks again and again what time has brought and which digests are due, on a thread of its own: no page waits for it.
@Component
@ConditionalOnWebApplication
class NoticeTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeTimer.class);
    private static final int PATIENCE_SECONDS = 8;

    private final TimePassing time;
    private final Postman postman;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;
    private boolean isTroubled;

    NoticeTimer(TimePassing time, Postman postman, @Value("${pledgewatch.notices.pause:30s}") Duration pause) {
        this.time = time;
        this.postman = postman;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("notices").factory());
        thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Nothing may end the timer; the database may be away for a while.
    private void look() {
        try {
            time.look();
            postman.goRound();
            if (isTroubled) {
                LOG.info("Notices are looked after again");
            }
            isTroubled = false;
        } catch (DataAccessException | TransactionException away) {
            if (!isTroubled) {
                LOG.warn("Notices wait until the database answers again: {}", away.getMessage());
            }
            isTroubled = true;
        } catch (RuntimeException trouble) {
            if (!isTroubled) {
                LOG.error("Notices cannot be looked after; it is tried again", trouble);
            }
            isTroubled = true;
        }
    }

    /// What is being sent is sent.
    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException told) {
                running.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
