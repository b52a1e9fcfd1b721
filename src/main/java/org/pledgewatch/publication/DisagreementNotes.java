package org.pledgewatch.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Subject;
import org.pledgewatch.vocabulary.Table;

/// What we wrote about known disagreements, by subject and indicator.
record DisagreementNotes(Map<Key, PublishedCase> cases) {
    record Key(Subject subject, IndicatorId indicator) {}

    static DisagreementNotes of(ReferenceData tables) {
        Map<Key, PublishedCase> cases = new LinkedHashMap<>();
        for (Table.Row row : tables.table("disagreements.csv").rows()) {
            PublishedCase written = new PublishedCase(
                    row.text("case"),
                    Subject.parse(row.text("subject"))
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "disagreements.csv speaks of no subject: " + row.text("subject"))),
                    new IndicatorId(row.text("indicator")),
                    Arrays.stream(row.text("kind").split(";"))
                            .map(String::strip)
                            .filter(kind -> !kind.isEmpty())
                            .toList(),
                    row.textIfThere("settled"),
                    row.text("note"));
            cases.put(new Key(written.subject(), written.indicator()), written);
        }
        return new DisagreementNotes(cases);
    }

    /// What we wrote on it; an empty case where nobody wrote anything.
    PublishedCase on(Subject subject, IndicatorId indicator) {
        return cases.getOrDefault(
                new Key(subject, indicator), new PublishedCase("", subject, indicator, List.of(), "", ""));
    }
}
