package org.pledgewatch.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;

/// A release with figures of two states.
final class SampleFigures implements PublishedFigures {
    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic("JUSTICE", "The response of justice", "Persons prosecuted and convicted, in a year."),
                new Topic("BUDGET", "Budgets", "What the state set aside and spent."));
    }

    @Override
    public Optional<Release> newest(@Nullable Instant asOf) {
        return Optional.of(new Release(
                3,
                Instant.parse("2026-11-20T09:00:00Z"),
                "First figures of two states.",
                List.of(new Flow("JUSTICE", 1_200, 310, List.of("SWE", "NZL"), _ -> Stream.empty()))));
    }

    @Override
    public DataStructure structure() {
        throw new UnsupportedOperationException("pages do not ask for it");
    }

    @Override
    public List<Dataflow> flows() {
        return List.of();
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of();
    }
}
