package org.pledgewatch.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns in which claims are written, by the names that a person understands, and where a header has them.
final class ClaimColumns {
    static final List<String> ALL = List.of(
            "subject",
            "indicator",
            "answer type",
            "answer",
            "unit",
            "scope",
            "validity",
            "from",
            "until",
            "asserted on",
            "document",
            "locator",
            "quoted term",
            "assessor",
            "fit",
            "territory");

    private static final List<String> REQUIRED = List.of("subject", "indicator", "answer type", "answer", "locator");

    private ClaimColumns() {}

    /// Whether a header has so little of ours that it is another's.
    static boolean areHardlyIn(List<String> header) {
        List<String> names = header.stream().map(KnownHeader::folded).toList();
        return REQUIRED.stream().filter(names::contains).count() < 2;
    }

    static Map<String, Integer> in(List<String> header) throws Unreadable {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            String name = KnownHeader.folded(header.get(index));
            if (columns.put(name, index) != null) {
                throw new Unreadable("The header names the column \"" + name + "\" twice. Delete or rename one.");
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("The header lacks the column " + String.join(", ", missing) + ". Add it.");
        }
        return columns;
    }
}
