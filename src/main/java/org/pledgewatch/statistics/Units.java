package org.pledgewatch.statistics;

import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.vocabulary.Table;

/// In which unit each indicator is counted, and whether its figures are whole numbers.
final class Units {
    private record Unit(String code, boolean whole) {}

    private final Map<String, Unit> units = new HashMap<>();

    Units(Table table) {
        for (Table.Row row : table.rows()) {
            units.put(
                    row.text("indicator"),
                    new Unit(row.text("unit"), row.text("whole").equals("yes")));
        }
    }

    String unit(String indicator) {
        return of(indicator).code();
    }

    boolean isWhole(String indicator) {
        return of(indicator).whole();
    }

    private Unit of(String indicator) {
        Unit unit = units.get(indicator);
        if (unit == null) {
            throw new IllegalArgumentException("figures/units.csv has no " + indicator);
        }
        return unit;
    }
}
