package org.pledgewatch.sdmx;

import java.util.List;

/// A structure that an agency keeps, by version.
public sealed interface Artefact permits ItemScheme, DataStructure, Dataflow, ContentConstraint {
    Reference reference();

    Labels name();

    Labels description();

    /// The structures that it names.
    List<Reference> references();
}
