package org.pledgewatch.statistics;

import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.Table;

/// What the rules of `figures/rules.csv` are for, in the words of whoever wrote them.
public final class RuleBook {
    private final Map<String, String> reasons = new HashMap<>();

    RuleBook(ReferenceData tables) {
        for (Table.Row row : tables.table("figures/rules.csv").rows()) {
            reasons.put(row.text("rule"), row.text("why"));
        }
    }

    /// Empty for a rule that is no longer in the table.
    public String why(String rule) {
        return reasons.getOrDefault(rule, "");
    }
}
