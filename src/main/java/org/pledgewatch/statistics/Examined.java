package org.pledgewatch.statistics;

import java.util.List;
import java.util.Map;

/// What came of holding a submission against the rules.
public sealed interface Examined {
    /// It could not be read to its end, so nothing is said of what it holds.
    ///
    /// @param line from 1 on; 0 where no line can be named
    record Unreadable(long line, String sentence) implements Examined {}

    /// @param rows how many observations there are in it
    /// @param added figures that were not there before
    /// @param replaced figures in the place of others
    /// @param remarks in the order of the file, the first thousand of each rule
    /// @param counts how many there are of each rule
    /// @param severities how many there are of each severity
    record Read(
            long rows,
            int added,
            int replaced,
            int deleted,
            List<Remark> remarks,
            Map<String, Long> counts,
            Map<Severity, Long> severities)
            implements Examined {
        /// Whether something stops it whatever is explained.
        public boolean hasToBeMended() {
            return count(Severity.REFUSED) + count(Severity.ERROR) > 0;
        }

        public long count(Severity severity) {
            return severities.getOrDefault(severity, 0L);
        }
    }
}
