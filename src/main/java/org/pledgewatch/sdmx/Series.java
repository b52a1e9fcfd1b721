package org.pledgewatch.sdmx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Observations of one thing over time.
///
/// @param key a code for each dimension of the structure, in its order
/// @param attributes a value for each attribute of series, in the order of the structure; null where it has none
/// @param observations in the order of their periods
public record Series(List<String> key, List<@Nullable String> attributes, List<Observation> observations) {

    /// @param value null where there is no figure; the attributes say why
    /// @param attributes a value for each attribute of observations, in the order of the structure
    public record Observation(String period, @Nullable String value, List<@Nullable String> attributes) {}

    public Series with(List<Observation> others) {
        return new Series(key, attributes, others);
    }
}
