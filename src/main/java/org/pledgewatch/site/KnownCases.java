package org.pledgewatch.site;

import java.util.List;
import java.util.function.Predicate;
import org.pledgewatch.publication.PublishedCase;

/// Known disagreements that concern a page, each leading to where it is laid out.
public record KnownCases(List<Known> known) {

    /// @param reference "Case C12"
    public record Known(String reference, String href, String note) {}

    static KnownCases of(Asked asked, Predicate<PublishedCase> concerned) {
        return new KnownCases(asked.edition().cases().stream()
                .filter(concerned)
                .map(one -> new Known(
                        asked.words().say("cases.case", one.reference()),
                        asked.to("/disagreements?case=" + one.reference()),
                        one.note()))
                .distinct()
                .toList());
    }
}
