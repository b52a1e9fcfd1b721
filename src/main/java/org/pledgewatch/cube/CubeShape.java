package org.pledgewatch.cube;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which columns a cube has: dimensions in the order of the key, the time period last; and attributes of observations.
///
/// @param partition the dimension by which files are cut: one file for each of its codes
public record CubeShape(List<String> dimensions, String partition, List<String> attributes) {
    /// The column of values.
    public static final String VALUE = "obs_value";

    /// The column that says with how many decimals a value was submitted.
    static final String SCALE = "obs_value_scale";

    /// Lower case, as Trino has it.
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public CubeShape {
        dimensions = List.copyOf(dimensions);
        attributes = List.copyOf(attributes);
        if (dimensions.size() < 2) {
            throw new IllegalArgumentException("A cube has at least one dimension and the time period.");
        }
        if (!dimensions.subList(0, dimensions.size() - 1).contains(partition)) {
            throw new IllegalArgumentException(
                    "Files are cut by a dimension other than the time period, and " + partition + " is none of these.");
        }
        Set<String> taken = new HashSet<>(Set.of(VALUE, SCALE));
        Stream.concat(dimensions.stream(), attributes.stream()).forEach(column -> {
            if (!COLUMN.matcher(column).matches()) {
                throw new IllegalArgumentException("No name of a column: " + column);
            }
            if (!taken.add(column)) {
                throw new IllegalArgumentException("Two columns cannot both be " + column + ".");
            }
        });
    }

    public String time() {
        return dimensions.getLast();
    }

    /// What names a series: all dimensions but the time period.
    public List<String> seriesDimensions() {
        return dimensions.subList(0, dimensions.size() - 1);
    }

    int partitionPosition() {
        return dimensions.indexOf(partition);
    }

    /// @throws IllegalArgumentException where an observation has other columns
    void mustHold(Observation observation) {
        if (observation.key().size() != dimensions.size()
                || observation.attributes().size() != attributes.size()) {
            throw new IllegalArgumentException("An observation has a code for each of " + dimensions
                    + " and an attribute for each of " + attributes + ".");
        }
    }

    boolean hasColumn(String column) {
        return column.equals(VALUE) || dimensions.contains(column) || attributes.contains(column);
    }
}
