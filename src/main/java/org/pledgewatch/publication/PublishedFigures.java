package org.pledgewatch.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;

/// Released figures, as far as everybody may see them by now.
public interface PublishedFigures {
    /// A release of figures, as the public sees it.
    ///
    /// @param note what is new in it
    record Release(long number, Instant publicAt, String note, List<Flow> flows) {}

    /// @param observations withheld ones included
    /// @param withheld how many of them have no value because it is withheld
    /// @param states their alpha-3 codes
    /// @param cube the observations
    record Flow(String id, long observations, long withheld, List<String> states, Cube cube) {}

    /// What figures are collected of.
    ///
    /// @param id of its dataflow
    record Topic(String id, String name, String description) {}

    default List<Topic> topics() {
        return flows().stream()
                .map(flow -> new Topic(
                        flow.reference().id(),
                        flow.name().in(List.of()),
                        flow.description().in(List.of())))
                .toList();
    }

    DataStructure structure();

    List<Dataflow> flows();

    /// Code lists, concepts, the structure and the dataflows.
    List<Artefact> artefacts();

    /// The newest release, as of now or of an earlier moment; empty where nothing was public then.
    Optional<Release> newest(@Nullable Instant asOf);
}
