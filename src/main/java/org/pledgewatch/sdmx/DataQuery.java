package org.pledgewatch.sdmx;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a dataflow. Both versions of the REST service are read into it.
///
/// @param keys any of them; together with the filters, which all have to hold
/// @param first how many observations of each series are wanted, counted from its first; 0 is all
/// @param last the same, counted back from the last
/// @param dimensionAtObservation `TIME_PERIOD` for series, `AllDimensions` for a table
/// @param offset how many observations (or keys of series, where only these are sent) are passed over
/// @param limit how many are sent at most
public record DataQuery(
        List<Key> keys,
        List<Filter> filters,
        int first,
        int last,
        Extent extent,
        String dimensionAtObservation,
        long offset,
        long limit,
        @Nullable Instant updatedAfter,
        @Nullable Instant asOf,
        boolean includesHistory) {

    public static final String FLAT = "AllDimensions";

    public static final DataQuery EVERYTHING = new DataQuery(
            List.of(Key.ANY), List.of(), 0, 0, Extent.FULL, DataStructure.TIME, 0, Long.MAX_VALUE, null, null, false);

    public boolean isFlat() {
        return dimensionAtObservation.equals(FLAT);
    }

    /// The same, whatever the codes of one dimension.
    ///
    /// @param position of the dimension in the key
    DataQuery withAny(String dimension, int position) {
        return new DataQuery(
                keys.stream().map(key -> key.withAny(position)).toList(),
                filters.stream()
                        .filter(filter -> !filter.component().equals(dimension))
                        .toList(),
                first,
                last,
                extent,
                dimensionAtObservation,
                offset,
                limit,
                updatedAfter,
                asOf,
                includesHistory);
    }

    /// @throws SdmxRefusal where the structure has no such dimensions
    public Selection of(DataStructure structure) {
        return new Selection(structure, this);
    }
}
