package org.pledgewatch.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Releases;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.statistics.FigureRelease;
import org.pledgewatch.statistics.FigureReleases;
import org.pledgewatch.statistics.FigureStructures;
import org.springframework.stereotype.Component;

/// Released figures, from the files they were written to.
@Component
class FiguresOnDisk implements PublishedFigures {
    private final FigureReleases releases;
    private final FigureStructures structures;
    private final Releases files;
    private final Clock clock;
    private final Map<String, Cube> open = new ConcurrentHashMap<>();

    FiguresOnDisk(FigureReleases releases, FigureStructures structures, Releases files, Clock clock) {
        this.releases = releases;
        this.structures = structures;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public DataStructure structure() {
        return structures.structure();
    }

    @Override
    public List<Dataflow> flows() {
        return structures.flows().stream().map(FigureStructures.Flow::dataflow).toList();
    }

    @Override
    public List<Artefact> artefacts() {
        return structures.artefacts();
    }

    @Override
    public Optional<Release> newest(@Nullable Instant asOf) {
        return record(asOf)
                .map(release -> new Release(
                        release.number(),
                        release.publicAt(),
                        release.note(),
                        release.parts().stream()
                                .map(part -> new Flow(
                                        part.flow(),
                                        part.observations(),
                                        part.withheld(),
                                        part.states().stream()
                                                .map(code -> code.value())
                                                .toList(),
                                        cube(part.files())))
                                .toList()));
    }

    private Optional<FigureRelease> record(@Nullable Instant asOf) {
        Instant now = clock.instant();
        return releases.newestPublic(asOf == null || asOf.isAfter(now) ? now : asOf);
    }

    private Cube cube(String name) {
        return open.computeIfAbsent(name, _ -> new ReleasedFigures(files.open(name)));
    }
}
