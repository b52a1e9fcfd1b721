package org.pledgewatch.sdmx;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A code list, a scheme of concepts or one of agencies: items in order, some below others.
///
/// @param isPartial whether some of its items are left out
public record ItemScheme(
        Reference reference, Labels name, Labels description, boolean isPartial, Map<String, Item> items)
        implements Artefact {

    /// @param parent the item above it, always in the same scheme
    public record Item(
            String id,
            Labels name,
            Labels description,
            @Nullable String parent) {
        public Item(String id, Labels name) {
            this(id, name, Labels.NONE, null);
        }
    }

    public static ItemScheme of(Reference reference, Labels name, List<Item> items) {
        return new ItemScheme(reference, name, Labels.NONE, false, byId(items));
    }

    private static Map<String, Item> byId(List<Item> items) {
        return items.stream()
                .collect(Collectors.toMap(Item::id, Function.identity(), ItemScheme::twice, LinkedHashMap::new));
    }

    private static Item twice(Item one, Item other) {
        throw new IllegalArgumentException("two items have the id " + other.id());
    }

    public Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /// With these items, and those above them, alone.
    public ItemScheme only(Set<String> ids) {
        Set<String> kept = new HashSet<>();
        for (String id : ids) {
            Item item = items.get(id);
            while (item != null && kept.add(item.id())) {
                item = item.parent() == null ? null : items.get(item.parent());
            }
        }
        return new ItemScheme(
                reference,
                name,
                description,
                isPartial || kept.size() < items.size(),
                byId(items.values().stream()
                        .filter(item -> kept.contains(item.id()))
                        .toList()));
    }

    /// A scheme names no other structure.
    @Override
    public List<Reference> references() {
        return List.of();
    }
}
