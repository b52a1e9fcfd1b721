package org.pledgewatch.api.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
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

/// An edition as SDMX sees it: structures, made once, and what its dataflows hold.
final class SdmxEdition {
    private final EditionRecord record;
    private final Structures structures;
    private final Map<String, Cube> cubes;
    private @Nullable Structures withConstraints;

    /// A dataflow with what it holds.
    record Flow(Dataflow dataflow, DataStructure structure, Cube cube) {}

    SdmxEdition(Edition edition) {
        this.record = edition.record();
        this.structures = EditionStructures.of(edition);
        this.cubes = Map.of(
                EditionStructures.FINDINGS, new FindingsCube(edition),
                EditionStructures.COUNTS, new CountsCube(edition));
    }

    EditionRecord record() {
        return record;
    }

    Structures structures() {
        return structures;
    }

    /// With what there are data for, found out when it is asked for first.
    synchronized Structures structuresWithConstraints() {
        Structures known = withConstraints;
        if (known == null) {
            List<Artefact> all = new ArrayList<>(structures.all().toList());
            flows().forEach(flow ->
                    all.add(constraint(flow, flow.cube().availability(DataQuery.EVERYTHING.of(flow.structure())), "")));
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
                        Objects.requireNonNull(cubes.get(flow.reference().id()))))
                .toList();
    }
}
