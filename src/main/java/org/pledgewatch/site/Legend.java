package org.pledgewatch.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;

/// What the fills of a map mean and how many states have each; also those that occur in other years only, so that it
/// stays the same while the map goes through them.
public record Legend(List<Entry> entries) {
    /// @param fill the fill's style, or the beginning all fills of the entry share: `contested`
    /// @param anchor of these states in the table below; empty where there are none
    public record Entry(Mark mark, String fill, String number, String anchor) {}

    static Legend of(Asked asked, PublishedIndicator indicator, List<PublishedFinding> findings, PublishedYears years) {
        Map<Mark, String> fills =
                new TreeMap<>(Comparator.comparingInt(Mark::order).thenComparing(Mark::word));
        Map<Mark, Integer> counts = new HashMap<>();
        for (PublishedFinding finding : findings) {
            Mark mark = Mark.group(finding, indicator, asked.phrases(), asked.words());
            fills.put(mark, fill(finding, indicator));
            counts.merge(mark, 1, Integer::sum);
        }
        for (PublishedYears.Row row : years.rows()) {
            for (PublishedYears.Run run : row.runs()) {
                PublishedFinding finding = run.finding();
                if (finding != null) {
                    fills.putIfAbsent(
                            Mark.group(finding, indicator, asked.phrases(), asked.words()), fill(finding, indicator));
                }
            }
        }
        return new Legend(fills.entrySet().stream()
                .map(entry -> new Entry(
                        entry.getKey(),
                        entry.getValue(),
                        asked.phrases().number(counts.getOrDefault(entry.getKey(), 0)),
                        counts.containsKey(entry.getKey()) ? entry.getKey().anchor() : ""))
                .toList());
    }

    /// For a page on which the states do not stand together by answer.
    Legend withoutLinks() {
        return new Legend(entries.stream()
                .map(entry -> new Entry(entry.mark, entry.fill, entry.number, ""))
                .toList());
    }

    private static String fill(PublishedFinding finding, PublishedIndicator indicator) {
        return switch (finding.finding()) {
            case CONTESTED -> "contested";
            case UNDETERMINED -> "undetermined";
            case ESTABLISHED, NO_INFORMATION, NOT_YET_ASSESSED, NOT_APPLICABLE ->
                Mark.fill(finding, indicator).style();
        };
    }
}
