package org.pledgewatch.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.vocabulary.Table;

/// The rules of `figures/rules.csv`, which says of each what it is for.
record Rules(List<Rule> rules) {
    static Rules of(Table table, DataStructure structure) {
        List<String> attributes =
                structure.attributes().stream().map(Component::id).toList();
        return new Rules(table.rows().stream().map(row -> rule(row, attributes)).toList());
    }

    private static Rule rule(Table.Row row, List<String> attributes) {
        String name = row.text("rule");
        Severity severity = Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT));
        return switch (row.text("kind")) {
            case "total" -> new TotalRule(name, severity, row.text("of"), tenThousandths(row.text("tolerance")));
            case "order" ->
                new OrderRule(
                        name,
                        severity,
                        row.text("of"),
                        row.text("against"),
                        tenThousandths(row.text("tolerance")),
                        row.text("when"),
                        attributes.indexOf("FOLLOWED"));
            case "same" -> new SameRule(name, severity, row.text("of"), attributes.indexOf(row.text("of")));
            case "jump" -> new JumpRule(name, severity, row.number("tolerance"), tenThousandths(row.text("at_least")));
            default ->
                throw new IllegalArgumentException("figures/rules.csv: no rules are of the kind " + row.text("kind"));
        };
    }

    private static long tenThousandths(String number) {
        return new BigDecimal(number).movePointRight(Figures.DECIMALS).longValueExact();
    }
}
