package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cells of a country that together say one thing: a convention, a standard with its age, an enforcement figure, each
/// of the whole country or of one territory.
///
/// @param cells by the name of the element each stands in; under the empty name one that stands in the field itself
record IlabStatement(String section, String element, boolean ofTerritory, Map<String, IlabCell> cells) {

    /// What a country says, in the order of the file, and what has no place in the layout.
    record Sorted(List<IlabStatement> statements, List<IlabCell> elsewhere) {}

    static Sorted sort(List<IlabCell> cells) {
        Map<Object, IlabStatement> statements = new LinkedHashMap<>();
        List<IlabCell> elsewhere = new ArrayList<>();
        for (IlabCell cell : cells) {
            IlabStatement statement = around(cell);
            if (statement == null) {
                elsewhere.add(cell);
                continue;
            }
            boolean alone = statement.cells.containsKey("");
            Object key = alone ? cell : List.of(cell.owner(), statement.section, statement.element);
            IlabStatement known = statements.putIfAbsent(key, statement);
            if (known != null && known.cells.putIfAbsent(cell.name(), cell) != null) {
                elsewhere.add(cell);
            }
        }
        return new Sorted(List.copyOf(statements.values()), elsewhere);
    }

    /// The statement of which a cell is one part, as far as this cell tells; null where the layout has no such place.
    private static @Nullable IlabStatement around(IlabCell cell) {
        List<String> path = cell.path();
        if (path.equals(List.of(IlabMapping.ADVANCEMENT))) {
            return of("", cell, false, "");
        }
        if (path.size() < 2 || IlabMapping.of(path.get(0), path.get(1)).isEmpty()) {
            return null;
        }
        String section = path.get(0);
        boolean ofTerritory = path.size() == 4 && path.get(2).equals(IlabMapping.TERRITORY);
        return switch (section) {
            case IlabMapping.LEGAL_STANDARDS ->
                ofTerritory || path.size() == 3 ? of(section, cell, ofTerritory, cell.name()) : null;
            case IlabMapping.ENFORCEMENTS ->
                ofTerritory
                        ? of(section, cell, true, cell.name())
                        : path.size() == 2 ? of(section, cell, false, "") : null;
            default -> path.size() == 2 ? of(section, cell, false, "") : null;
        };
    }

    private static IlabStatement of(String section, IlabCell cell, boolean ofTerritory, String part) {
        Map<String, IlabCell> cells = new LinkedHashMap<>();
        cells.put(part, cell);
        return new IlabStatement(
                section, section.isEmpty() ? cell.name() : cell.path().get(1), ofTerritory, cells);
    }

    long line() {
        return cells.values().iterator().next().line();
    }

    String text(String part) {
        IlabCell cell = cells.get(part);
        return cell == null ? "" : cell.text();
    }

    /// The cell that answers a field, if there is one.
    @Nullable IlabCell answering(IlabField field) {
        return cells.get(
                section.equals(IlabMapping.ENFORCEMENTS) && ofTerritory ? IlabMapping.ENFORCEMENT : field.part());
    }
}
