package org.pledgewatch.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// For what somebody wants a sheet to fill in.
///
/// @param document the record that every row cites unless it says otherwise
public record SheetAsked(
        List<Subject> subjects,
        List<IndicatorId> indicators,
        @Nullable DocumentNumber document) {
    /// Rows that a person can still find their way in; more are several workbooks.
    public static final int MOST_ROWS = 25_000;

    public SheetAsked {
        subjects = subjects.stream().distinct().toList();
        indicators = indicators.stream().distinct().toList();
        if (subjects.isEmpty() || indicators.isEmpty()) {
            throw new IllegalArgumentException("a sheet is for at least one subject and one indicator");
        }
        if ((long) subjects.size() * indicators.size() > MOST_ROWS) {
            throw new IllegalArgumentException("a sheet has at most " + MOST_ROWS + " rows");
        }
    }
}
