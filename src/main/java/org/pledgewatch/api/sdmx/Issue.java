package org.pledgewatch.api.sdmx;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.PublishedFigures;

/// What an answer was made of, for its header and for caches.
///
/// @param mark differs where the answer may
record Issue(String name, String mark, Instant publishedAt) {
    static final Issue NO_FIGURES = new Issue("figures", "no figures", Instant.EPOCH);

    static Issue of(EditionRecord edition) {
        return new Issue("edition-" + edition.number(), edition.fileHash(), edition.publishedAt());
    }

    static Issue of(PublishedFigures.Release release) {
        return new Issue("figures-" + release.number(), "figures " + release.number(), release.publicAt());
    }

    /// All of these together.
    static Issue of(List<Published> several) {
        List<Issue> issues = several.stream().map(Published::issue).toList();
        return new Issue(
                issues.getFirst().name(),
                issues.stream().map(Issue::mark).collect(Collectors.joining(" ")),
                issues.stream()
                        .map(Issue::publishedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
