package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.atlas.Fill;
import org.pledgewatch.atlas.MapCourse;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Moment;

/// An indicator's years as the map shows them.
final class YearCourse {
    private YearCourse() {}

    /// All years there are, whichever day the page is about: a reader may go back and forth.
    static PublishedYears years(Asked asked, PublishedIndicator indicator) {
        return asked.edition()
                .yearly(
                        indicator.id(),
                        new Moment(
                                asked.edition().record().referenceDay(),
                                asked.moment().known()));
    }

    static MapCourse of(PublishedYears years, PublishedIndicator indicator) {
        Map<AreaCode, List<Fill>> fills = new HashMap<>();
        for (PublishedYears.Row row : years.rows()) {
            List<Fill> days = new ArrayList<>();
            for (PublishedYears.Run run : row.runs()) {
                PublishedFinding finding = run.finding();
                Fill fill = finding == null ? new Fill.Absent() : Mark.fill(finding, indicator);
                for (int day = 0; day < run.length(); day++) {
                    days.add(fill);
                }
            }
            fills.put(row.state(), days);
        }
        return new MapCourse(fills);
    }

    /// The same on some of the days only.
    static MapCourse of(PublishedYears years, PublishedIndicator indicator, List<Integer> days) {
        Map<AreaCode, List<Fill>> fills = new HashMap<>();
        for (PublishedYears.Row row : years.rows()) {
            fills.put(
                    row.state(),
                    days.stream()
                            .map(row::at)
                            .map(finding -> finding == null ? new Fill.Absent() : Mark.fill(finding, indicator))
                            .toList());
        }
        return new MapCourse(fills);
    }
}
