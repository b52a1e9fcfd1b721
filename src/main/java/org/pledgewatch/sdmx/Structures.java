package org.pledgewatch.sdmx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Structures that belong together: what one of them names is among them.
public final class Structures {
    private final SequencedMap<Reference, Artefact> artefacts = new LinkedHashMap<>();

    public Structures(Collection<? extends Artefact> all) {
        all.forEach(artefact -> artefacts.put(artefact.reference(), artefact));
        for (Artefact artefact : all) {
            for (Reference named : artefact.references()) {
                if (!artefacts.containsKey(named)) {
                    throw new IllegalArgumentException(
                            artefact.reference().text() + " names what is not there: " + named.text());
                }
            }
        }
    }

    public Stream<Artefact> all() {
        return artefacts.values().stream();
    }

    public Optional<Artefact> find(Reference reference) {
        return Optional.ofNullable(artefacts.get(reference));
    }

    public ItemScheme scheme(Reference reference) {
        return find(reference)
                .filter(ItemScheme.class::isInstance)
                .map(ItemScheme.class::cast)
                .orElseThrow();
    }

    public DataStructure structureOf(Dataflow flow) {
        return (DataStructure) find(flow.structure()).orElseThrow();
    }

    Stream<Artefact> children(Artefact artefact) {
        return artefact.references().stream().map(artefacts::get);
    }

    Stream<Artefact> parents(Artefact artefact) {
        return all().filter(one -> one.references().contains(artefact.reference()));
    }

    /// The codes by which the values of a component are named; empty for uncoded ones.
    public Optional<ItemScheme> codes(Component component) {
        return component.representation() instanceof Representation.Coded(var codes)
                ? Optional.of(scheme(codes))
                : Optional.empty();
    }

    /// The concept that a component stands for.
    public ItemScheme.Item concept(DataStructure structure, String component) {
        return scheme(structure.concepts()).item(component).orElseThrow();
    }
}
