package org.pledgewatch.sdmx;

import java.util.List;

/// Data on offer, and how they are laid out.
public record Dataflow(Reference reference, Labels name, Labels description, Reference structure) implements Artefact {
    @Override
    public List<Reference> references() {
        return List.of(structure);
    }
}
