package org.pledgewatch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/// What goes wrong with the log itself. On a full disk nothing can be written into it; the person at the terminal is
/// told so in a sentence by whoever needed the space, not by the log and its stack trace.
final class LogTrouble {
    private LogTrouble() {}

    static void staysOffTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager status = log.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }
}
