package org.pledgewatch.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which structures are asked for, what else comes with them, and how much is told of each.
///
/// @param kind null for every kind
/// @param agencies empty for any, like the ids and the items
/// @param versions as they were written; which editions of the structures they mean is for the keeper to say
/// @param references what comes with those found: a word of SDMX, or the words of kinds
public record StructureQuery(
        @Nullable ArtefactKind kind,
        Set<String> agencies,
        Set<String> ids,
        Set<String> versions,
        Set<String> items,
        Set<String> references,
        Detail detail) {

    public enum Detail {
        FULL,
        ALL_STUBS,
        REFERENCE_STUBS,
        REFERENCE_PARTIAL;

        static Detail of(String word) {
            return switch (word) {
                case "", "full", "raw" -> FULL;
                case "allstubs", "allcompletestubs" -> ALL_STUBS;
                case "referencestubs", "referencecompletestubs" -> REFERENCE_STUBS;
                case "referencepartial" -> REFERENCE_PARTIAL;
                default ->
                    throw SdmxRefusal.syntax(
                            "detail is one of full, allstubs, referencestubs, allcompletestubs, referencecompletestubs and"
                                    + " referencepartial; \"%s\" is not.",
                            SdmxRefusal.shortened(word));
            };
        }
    }

    /// A structure that answers.
    ///
    /// @param isStub whether only its name is told
    public record Found(Artefact artefact, boolean isStub) {}

    public boolean asksFor(Reference reference) {
        return (kind == null || kind == reference.kind())
                && admits(agencies, reference.agency())
                && admits(ids, reference.id());
    }

    private static boolean admits(Set<String> asked, String id) {
        return asked.isEmpty() || asked.contains(id);
    }

    /// Those that match, then what comes with them.
    public List<Found> in(Structures structures) {
        Map<Reference, Found> found = new LinkedHashMap<>();
        List<Artefact> matching = structures
                .all()
                .filter(artefact -> asksFor(artefact.reference()))
                .flatMap(artefact -> withItems(artefact).stream())
                .toList();
        matching.forEach(artefact -> found.put(artefact.reference(), new Found(artefact, detail == Detail.ALL_STUBS)));
        boolean othersAreStubs = detail == Detail.ALL_STUBS || detail == Detail.REFERENCE_STUBS;
        Related related = new Related(structures, references);
        matching.stream()
                .flatMap(related::to)
                .map(artefact -> detail == Detail.REFERENCE_PARTIAL ? used(artefact, structures) : artefact)
                .forEach(artefact -> found.putIfAbsent(artefact.reference(), new Found(artefact, othersAreStubs)));
        return List.copyOf(found.values());
    }

    /// Of a scheme of concepts, those that a structure which is asked for uses; other schemes are used whole.
    private Artefact used(Artefact artefact, Structures structures) {
        if (artefact.reference().kind() != ArtefactKind.CONCEPT_SCHEME || !(artefact instanceof ItemScheme scheme)) {
            return artefact;
        }
        return scheme.only(structures
                .all()
                .filter(DataStructure.class::isInstance)
                .map(DataStructure.class::cast)
                .filter(structure -> asksFor(structure.reference())
                        || structures.parents(structure).anyMatch(flow -> asksFor(flow.reference())))
                .flatMap(DataStructure::ids)
                .collect(Collectors.toSet()));
    }

    private List<Artefact> withItems(Artefact artefact) {
        if (items.isEmpty()) {
            return List.of(artefact);
        }
        if (!(artefact instanceof ItemScheme scheme)) {
            throw SdmxRefusal.syntax("Only schemes of items, such as code lists, can be asked for an item.");
        }
        ItemScheme part = scheme.only(items);
        return part.items().isEmpty() ? List.of() : List.of(part);
    }

    /// What comes with a structure.
    private record Related(Structures structures, Set<String> references) {
        Stream<Artefact> to(Artefact artefact) {
            return references.stream().flatMap(word -> to(artefact, word));
        }

        private Stream<Artefact> to(Artefact artefact, String word) {
            return switch (word) {
                case "none" -> Stream.empty();
                case "children" -> structures.children(artefact);
                case "descendants" -> descendants(artefact);
                case "parents" -> structures.parents(artefact);
                case "parentsandsiblings" -> parentsAndSiblings(artefact);
                case "ancestors" -> ancestors(artefact);
                case "all" -> Stream.concat(parentsAndSiblings(artefact), descendants(artefact));
                default -> ofKind(artefact, word);
            };
        }

        private Stream<Artefact> descendants(Artefact artefact) {
            return structures.children(artefact).flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
        }

        private Stream<Artefact> ancestors(Artefact artefact) {
            return structures.parents(artefact).flatMap(parent -> Stream.concat(Stream.of(parent), ancestors(parent)));
        }

        private Stream<Artefact> parentsAndSiblings(Artefact artefact) {
            return structures
                    .parents(artefact)
                    .flatMap(parent -> Stream.concat(Stream.of(parent), structures.children(parent)));
        }

        private Stream<Artefact> ofKind(Artefact artefact, String word) {
            return ArtefactKind.of(word)
                    .map(kind -> Stream.concat(
                                    Stream.concat(parentsAndSiblings(artefact), ancestors(artefact)),
                                    descendants(artefact))
                            .filter(one -> one.reference().kind() == kind))
                    .orElseGet(Stream::empty);
        }
    }
}
