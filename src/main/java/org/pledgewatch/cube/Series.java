package org.pledgewatch.cube;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What names a series, and what is said of all its observations alike.
///
/// @param key one code for each dimension but the time period
/// @param attributes one for each that was asked for; null where its observations differ or say nothing
public record Series(List<String> key, List<@Nullable String> attributes) {
    public Series {
        key = List.copyOf(key);
        attributes = Collections.unmodifiableList(new ArrayList<>(attributes));
    }
}
