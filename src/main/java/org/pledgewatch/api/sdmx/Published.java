package org.pledgewatch.api.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Availability;
import org.pledgewatch.sdmx.ContentConstraint;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.Structures;

/// What was published at once, an edition or a release of figures, as SDMX sees it: structures, made once, and what its
/// dataflows hold.
final class Published {
    private final Issue issue;
    private final boolean isFixedByVersion;
    private final Structures structures;
    private final Map<String, Cube> cubes;
    private @Nullable Structures withConstraints;

    /// A dataflow with what it holds.
    record Flow(Dataflow dataflow, DataStructure structure, Cube cube) {}

    private Published(Issue issue, boolean isFixedByVersion, Structures structures, Map<String, Cube> cubes) {
        this.issue = issue;
        this.isFixedByVersion = isFixedByVersion;
        this.structures = structures;
        this.cubes = cubes;
    }

    static Published of(Edition edition) {
        return new Published(
                Issue.of(edition.record()),
                true,
                EditionStructures.of(edition),
                Map.of(
                        EditionStructures.FINDINGS, new FindingsCube(edition),
                        EditionStructures.COUNTS, new CountsCube(edition)));
    }

    static Published of(PublishedFigures figures, PublishedFigures.Release release) {
        return new Published(
                Issue.of(release),
                false,
                new Structures(figures.artefacts()),
                release.flows().stream()
                        .collect(Collectors.toUnmodifiableMap(PublishedFigures.Flow::id, PublishedFigures.Flow::cube)));
    }

    /// Before the first release dataflows hold nothing.
    static Published beforeFigures(PublishedFigures figures) {
        return new Published(Issue.NO_FIGURES, false, new Structures(figures.artefacts()), Map.of());
    }

    Issue issue() {
        return issue;
    }

    /// Whether a version means the same data for ever; figures of one version are released again and again.
    boolean isFixedByVersion() {
        return isFixedByVersion;
    }

    Structures structures() {
        return structures;
    }

    /// With what there are data for, found out when it is asked for first.
    synchronized Structures structuresWithConstraints() {
        Structures known = withConstraints;
        if (known == null) {
            List<Artefact> all = new ArrayList<>(structures.all().toList());
            for (Flow flow : flows()) {
                Availability there = flow.cube().availability(DataQuery.EVERYTHING.of(flow.structure()));
                if (!there.isEmpty()) {
                    all.add(constraint(flow, there, ""));
                }
            }
            known = new Structures(all);
            withConstraints = known;
        }
        return known;
    }

    /// @param dimension the one that is asked for alone; empty for all
    ContentConstraint constraint(Flow flow, Availability availability, String dimension) {
        Reference dataflow = flow.dataflow().reference();
        return availability.constraint(
                EditionStructures.reference(ArtefactKind.CONTENT_CONSTRAINT, "CC_" + dataflow.id(), dataflow.version()),
                flow.dataflow().name(),
                dataflow,
                dimension);
    }

    /// @param kind a dataflow by its id, or the one that is laid out by a data structure
    Optional<Flow> flow(ArtefactKind kind, String agency, String id) {
        return flows().stream()
                .filter(flow -> {
                    Reference reference = kind == ArtefactKind.DATAFLOW
                            ? flow.dataflow().reference()
                            : flow.structure().reference();
                    return reference.id().equals(id)
                            && (agency.isEmpty() || reference.agency().equals(agency));
                })
                .findFirst();
    }

    private List<Flow> flows() {
        return structures
                .all()
                .filter(Dataflow.class::isInstance)
                .map(Dataflow.class::cast)
                .map(flow -> new Flow(
                        flow,
                        structures.structureOf(flow),
                        cubes.getOrDefault(flow.reference().id(), _ -> Stream.empty())))
                .toList();
    }
}
