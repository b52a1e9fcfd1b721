package org.pledgewatch.publication;

import java.util.List;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;

/// How many of a population are at a level or above, as a range; `low + below + contested + unknown = of`.
///
/// @param claimed what sources count themselves; shown beside ours, never mixed in
public record PublishedCount(
        IndicatorId indicator,
        String level,
        Moment moment,
        Population population,
        int edition,
        int low,
        int high,
        int below,
        int contested,
        int unknown,
        int of,
        List<ReportedCount> claimed) {

    /// A source's own count.
    public record ReportedCount(AnswerValue.OfQuantity quantity, String assertedOn, int document, long claim) {}
}
