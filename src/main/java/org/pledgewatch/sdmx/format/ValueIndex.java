package org.pledgewatch.sdmx.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;

/// The values of a component in the order of the numbers by which SDMX-JSON names them.
final class ValueIndex {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    ValueIndex() {}

    ValueIndex(Collection<String> known) {
        known.forEach(this::of);
    }

    /// A value not met before gets the next number.
    int of(String value) {
        return numbers.computeIfAbsent(value, _ -> numbers.size());
    }

    SequencedCollection<String> values() {
        return ((LinkedHashMap<String, Integer>) numbers).sequencedKeySet();
    }
}
