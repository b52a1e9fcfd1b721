package org.pledgewatch.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every area we know, by code, by alpha-2 and by the spellings that sources use.
public final class Areas {
    private final Map<AreaCode, Area> byCode;
    private final Map<String, Map<String, AreaCode>> aliases;

    private Areas(Map<AreaCode, Area> byCode, Map<String, Map<String, AreaCode>> aliases) {
        this.byCode = byCode;
        this.aliases = aliases;
    }

    public static Areas of(ReferenceData data) {
        Map<AreaCode, List<Area.Administration>> administrations = new HashMap<>();
        for (Table.Row row : data.table("administrations.csv").rows()) {
            administrations
                    .computeIfAbsent(new AreaCode(row.text("territory")), _ -> new ArrayList<>())
                    .add(new Area.Administration(
                            new AreaCode(row.text("administered_by")), day(row, "from"), day(row, "until")));
        }
        Map<AreaCode, List<Area.Continuation>> continuations = new HashMap<>();
        for (Table.Row row : data.table("continuations.csv").rows()) {
            continuations
                    .computeIfAbsent(new AreaCode(row.text("state")), _ -> new ArrayList<>())
                    .add(new Area.Continuation(
                            new AreaCode(row.text("continues")), day(row, "from"), day(row, "until")));
        }
        Map<AreaCode, Map<String, String>> names = new HashMap<>();
        for (Table.Row row : data.table("area-names.csv").rows()) {
            names.computeIfAbsent(new AreaCode(row.text("code")), _ -> new TreeMap<>())
                    .put(row.text("language"), row.text("name"));
        }
        Map<AreaCode, Area> areas = new LinkedHashMap<>();
        for (Table.Row row : data.table("areas.csv").rows()) {
            AreaCode code = new AreaCode(row.text("code"));
            Map<String, String> texts = names.computeIfAbsent(code, _ -> new TreeMap<>());
            texts.put("en", row.text("name"));
            areas.put(
                    code,
                    new Area(
                            code,
                            row.text("alpha2"),
                            row.text("m49"),
                            Area.Kind.valueOf(row.text("kind").toUpperCase(java.util.Locale.ROOT)),
                            new LocalizedText("en", texts),
                            row.has("short_name") ? row.text("short_name") : row.text("name"),
                            day(row, "began"),
                            day(row, "ended"),
                            row.text("note"),
                            row.text("source"),
                            List.copyOf(administrations.getOrDefault(code, List.of())),
                            List.copyOf(continuations.getOrDefault(code, List.of()))));
        }
        return new Areas(areas, aliases(data, areas.values()));
    }

    private static Map<String, Map<String, AreaCode>> aliases(ReferenceData data, Collection<Area> areas) {
        Map<String, Map<String, AreaCode>> aliases = new HashMap<>();
        Map<String, AreaCode> common = aliases.computeIfAbsent("common", _ -> new HashMap<>());
        for (Area area : areas) {
            common.put(folded(area.name().originalText()), area.code());
            common.putIfAbsent(folded(area.shortName()), area.code());
        }
        for (Table.Row row : data.table("aliases.csv").rows()) {
            aliases.computeIfAbsent(row.text("family"), _ -> new HashMap<>())
                    .put(folded(row.text("alias")), new AreaCode(row.text("code")));
        }
        return aliases;
    }

    private static @Nullable LocalDate day(Table.Row row, String column) {
        return row.has(column) ? LocalDate.parse(row.text(column)) : null;
    }

    public Collection<Area> all() {
        return byCode.values();
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The area that a file of the given family calls by this name, whatever its case and spacing.
    public Optional<Area> named(String name, String family) {
        String folded = folded(name);
        AreaCode code = aliases.getOrDefault(family, Map.of()).get(folded);
        if (code == null) {
            code = aliases.getOrDefault("common", Map.of()).get(folded);
        }
        return Optional.ofNullable(code).flatMap(this::find);
    }

    /// States existing on a day, in the order of the table.
    public List<Area> statesOn(LocalDate day) {
        return byCode.values().stream()
                .filter(area -> area.kind() == Area.Kind.STATE && area.existsOn(day))
                .toList();
    }

    /// The known names nearest to one that is not known, best first, at most three.
    public List<String> nearest(String name) {
        return Spelling.nearest(
                name, byCode.values().stream().map(Area::shortName).toList());
    }

    private static String folded(String name) {
        return Spelling.folded(name);
    }
}
