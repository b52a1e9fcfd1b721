package org.pledgewatch.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.Labels;
import org.pledgewatch.sdmx.Reference;

/// A house that collects no figures.
final class NoFigures implements PublishedFigures {
    @Override
    public DataStructure structure() {
        return new DataStructure(
                new Reference(ArtefactKind.DATA_STRUCTURE, "PLEDGEWATCH", "DSD_NONE", "1.0"),
                Labels.NONE,
                Labels.NONE,
                new Reference(ArtefactKind.CONCEPT_SCHEME, "PLEDGEWATCH", "CS_NONE", "1.0"),
                List.of(),
                List.of());
    }

    @Override
    public List<Dataflow> flows() {
        return List.of();
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of();
    }

    @Override
    public Optional<Release> newest(@Nullable Instant asOf) {
        return Optional.empty();
    }
}
