package org.pledgewatch.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every part of an area we know, and the spellings by which sources mean one of them, several, or the whole.
public final class AreaParts {
    private static final String ANY_AREA = "";

    private final Map<Subject, AreaPart> bySubject;
    private final Map<Alias, List<String>> aliases;

    private record Alias(String family, String area, String folded) {}

    private AreaParts(Map<Subject, AreaPart> bySubject, Map<Alias, List<String>> aliases) {
        this.bySubject = bySubject;
        this.aliases = aliases;
    }

    public static AreaParts of(ReferenceData data) {
        Map<Subject, AreaPart> parts = new LinkedHashMap<>();
        for (Table.Row row : rows(data, "area-parts.csv")) {
            AreaPart part = new AreaPart(
                    new AreaCode(row.text("area")),
                    row.text("code"),
                    AreaPart.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                    row.text("name"),
                    row.text("note"),
                    row.text("source"));
            parts.put(part.subject(), part);
        }
        Map<Alias, List<String>> aliases = new HashMap<>();
        for (Table.Row row : rows(data, "area-part-aliases.csv")) {
            aliases.put(
                    new Alias(row.text("family"), row.text("area"), Spelling.folded(row.text("alias"))),
                    row.has("codes") ? Arrays.asList(row.text("codes").split(";")) : List.of());
        }
        return new AreaParts(parts, aliases);
    }

    /// Editions keep no spellings, and those made before parts were known keep no parts.
    private static List<Table.Row> rows(ReferenceData data, String name) {
        return data.has(name) ? data.table(name).rows() : List.of();
    }

    public Collection<AreaPart> all() {
        return bySubject.values();
    }

    public Optional<AreaPart> find(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /// Whom a file of the given family means by a name under an area: parts of it, or the area itself where the name
    /// says that the whole is meant. Empty where nobody is called so.
    public List<Subject> named(AreaCode area, String name, String family) {
        String folded = Spelling.folded(name);
        List<String> codes = aliases.get(new Alias(family, area.value(), folded));
        if (codes == null) {
            codes = aliases.get(new Alias(family, ANY_AREA, folded));
        }
        if (codes != null) {
            return codes.isEmpty()
                    ? List.of(Subject.of(area))
                    : codes.stream()
                            .<Subject>map(code -> new Subject.Subdivision(area, code))
                            .toList();
        }
        return of(area).stream()
                .filter(part -> part.kind() == AreaPart.Kind.PART
                        && Spelling.folded(part.name()).equals(folded))
                .map(AreaPart::subject)
                .toList();
    }

    /// The known names nearest to one that is not known, best first, at most three.
    public List<String> nearest(AreaCode area, String name, String family) {
        List<String> known = new ArrayList<>(of(area).stream()
                .filter(part -> part.kind() == AreaPart.Kind.PART)
                .map(AreaPart::name)
                .toList());
        aliases.keySet().stream()
                .filter(alias ->
                        alias.family.equals(family) && (alias.area.equals(area.value()) || alias.area.equals(ANY_AREA)))
                .map(Alias::folded)
                .sorted()
                .forEach(known::add);
        return Spelling.nearest(name, known);
    }

    private List<AreaPart> of(AreaCode area) {
        return bySubject.values().stream()
                .filter(part -> part.area().equals(area))
                .toList();
    }
}
