package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was remarked of a submission. Of each rule the first are kept and all are counted.
final class Remarks {
    static final int KEPT_OF_A_RULE = 1_000;

    private final Map<String, List<Remark>> kept = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);

    void add(Remark remark) {
        counts.merge(remark.rule(), 1L, Long::sum);
        severities.merge(remark.severity(), 1L, Long::sum);
        List<Remark> ofRule = kept.computeIfAbsent(remark.rule(), _ -> new ArrayList<>());
        if (ofRule.size() < KEPT_OF_A_RULE) {
            ofRule.add(remark);
        }
    }

    /// Those kept, in the order of the file.
    List<Remark> inOrder() {
        return kept.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Remark::line))
                .toList();
    }

    Map<Severity, Long> severities() {
        return Map.copyOf(severities);
    }

    /// How many there are of each rule.
    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
