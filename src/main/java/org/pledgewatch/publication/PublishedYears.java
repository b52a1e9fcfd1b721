package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;

/// One indicator by state and year.
///
/// @param days one for each year: its 31 December, and the moment's own day for the last
/// @param rows every state that existed on one of the days, in order of code
public record PublishedYears(IndicatorId indicator, Moment moment, int edition, List<LocalDate> days, List<Row> rows) {

    /// @param runs together they cover all days
    public record Row(AreaCode state, List<Run> runs) {
        /// Null where there was no such state.
        public @Nullable PublishedFinding at(int day) {
            for (Run run : runs) {
                if (day < run.until) {
                    return run.finding;
                }
            }
            throw new IndexOutOfBoundsException(day);
        }
    }

    /// Days in a row on which the finding is the same. It carries the last of them as its moment.
    ///
    /// @param from the first of its days, counted from 0
    /// @param until the first day that is no more one of them
    /// @param finding null where there was no such state
    public record Run(int from, int until, @Nullable PublishedFinding finding) {
        public int length() {
            return until - from;
        }
    }
}
