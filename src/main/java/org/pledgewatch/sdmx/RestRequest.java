package org.pledgewatch.sdmx;

import java.util.Set;

/// A request to the REST service, whichever its version.
public sealed interface RestRequest {

    record ForStructures(StructureQuery query) implements RestRequest {}

    record ForData(Target target, DataQuery query) implements RestRequest {}

    /// Which values there are data for.
    ///
    /// @param component the dimension that is asked for alone; empty for all
    /// @param isOfWhatCouldBeAdded whether values are told that would add data if they were chosen, too
    /// @param references what comes with the answer
    record ForAvailability(
            Target target, DataQuery query, String component, boolean isOfWhatCouldBeAdded, Set<String> references)
            implements RestRequest {}

    /// The XML schema of structure-specific data.
    record ForSchema(Target target, String dimensionAtObservation) implements RestRequest {}

    /// Whose data are asked for.
    ///
    /// @param kind a dataflow, or all data of a data structure
    /// @param agency empty for any, like the version
    record Target(ArtefactKind kind, String agency, String id, String version) {}
}
