package org.pledgewatch.api.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Labels;

/// The codes that differ from edition to edition: areas, indicators and levels.
record CodeLists(Edition edition) {
    private static final Set<String> UN_LANGUAGES = Set.of("ar", "en", "es", "fr", "ru", "zh");
    private static final List<String> M49_MOST_EXACT_FIRST =
            List.of("m49-intermediate", "m49-subregion", "m49-region", "m49-world");

    /// All states, the groupings of states, and the states; those of M49 below each other.
    List<Item> areas() {
        Map<String, String> parents = parents();
        List<Item> items = new ArrayList<>();
        items.add(FixedCodes.ALL_STATES);
        for (PublishedGrouping grouping : edition.groupings()) {
            String code = Codes.of(grouping.code());
            items.add(new Item(code, Labels.english(grouping.name()), Labels.NONE, parents.get(code)));
        }
        edition.areas().stream()
                .filter(area -> area.kind().equals("state"))
                .sorted(Comparator.comparing(PublishedArea::code))
                .map(area -> new Item(
                        Codes.of(area),
                        Labels.of("en", official(area.names())),
                        Labels.NONE,
                        parents.get(Codes.of(area))))
                .forEach(items::add);
        return items;
    }

    /// Names in the languages of the United Nations; a client that lays out each language as a column gets no more.
    private static Map<String, String> official(Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> UN_LANGUAGES.contains(name.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// By member, the grouping of M49 that holds it today; the most exact where several do.
    private Map<String, String> parents() {
        Map<String, String> parents = new LinkedHashMap<>();
        for (String kind : M49_MOST_EXACT_FIRST) {
            edition.groupings().stream()
                    .filter(grouping -> grouping.kind().equals(kind))
                    .forEach(grouping -> grouping.members().stream()
                            .filter(membership -> membership.until() == null)
                            .forEach(
                                    membership -> parents.putIfAbsent(membership.member(), Codes.of(grouping.code()))));
        }
        return parents;
    }

    /// Each below the area of the Agenda that it belongs to.
    List<Item> indicators() {
        Map<String, Item> items = new LinkedHashMap<>();
        Codes.indicators(edition).forEach(indicator -> {
            String area = Codes.agendaArea(indicator);
            items.computeIfAbsent(area, code -> new Item(code, Labels.english(capitalised(indicator.agendaArea()))));
            items.put(
                    Codes.of(indicator),
                    new Item(Codes.of(indicator), Labels.english(indicator.name()), Labels.NONE, area));
        });
        return List.copyOf(items.values());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// A level has as many names as there are scales on which it means something else.
    List<Item> levels() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Codes.indicators(edition)
                .flatMap(indicator -> indicator.scale().stream())
                .forEach(level -> {
                    List<String> known = names.computeIfAbsent(Codes.of(level), _ -> new ArrayList<>());
                    if (!known.contains(level.name())) {
                        known.add(level.name());
                    }
                });
        return names.entrySet().stream()
                .map(level -> new Item(level.getKey(), Labels.english(String.join(" / ", level.getValue()))))
                .toList();
    }
}
