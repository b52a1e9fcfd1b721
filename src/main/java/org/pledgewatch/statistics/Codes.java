package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.vocabulary.Spelling;

/// The codes of a dimension, each with a number from 0 on; those above are totals of those below.
final class Codes {
    /// What is asked for and is none of the codes, or a total that has no total above it.
    static final int NONE = -1;

    private final String dimension;
    private final List<Item> items;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> parts = new ArrayList<>();

    Codes(String dimension, ItemScheme scheme) {
        this.dimension = dimension;
        this.items = List.copyOf(scheme.items().values());
        for (Item item : items) {
            numbers.put(item.id(), numbers.size());
        }
        for (Item item : items) {
            parts.add(items.stream()
                    .filter(part -> item.id().equals(part.parent()))
                    .mapToInt(part -> number(part.id()))
                    .toArray());
        }
    }

    String dimension() {
        return dimension;
    }

    int size() {
        return items.size();
    }

    /// @return [#NONE] for what is no code of this dimension
    int number(String code) {
        return numbers.getOrDefault(code, NONE);
    }

    String code(int number) {
        return items.get(number).id();
    }

    String name(int number) {
        return items.get(number).name().in(List.of());
    }

    /// The codes that make up a total; none for what is no total.
    int[] parts(int number) {
        return parts.get(number);
    }

    /// Whether figures may lack this part of a total without the total being doubted: what is not known, and what
    /// is neither one nor the other.
    boolean isRest(int number) {
        return code(number).startsWith("_");
    }

    List<String> nearest(String text) {
        return Spelling.nearest(text, items.stream().map(Item::id).toList());
    }
}
