package org.pledgewatch.cube;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Numbers for the codes of a dimension, in the order in which they arrive: they take less room than the codes, and are
/// compared faster.
final class CodeNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @throws IllegalArgumentException where it can be no code
    void mustTake(String code) {
        if (!numbers.containsKey(code)) {
            if (code.isEmpty()) {
                throw new IllegalArgumentException("A code is not empty.");
            }
            WrittenText.mustBeReadableAgain(code);
        }
    }

    int of(String code) {
        return numbers.computeIfAbsent(code, _ -> numbers.size());
    }

    SortedMap<String, Integer> byCode() {
        SortedMap<String, Integer> ordered = new TreeMap<>(CodeOrder.BY_CODE_POINT);
        ordered.putAll(numbers);
        return ordered;
    }
}
