package org.pledgewatch.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// What one partition has to answer of a question. Which codes are there is known beforehand: those that are not are
/// not
/// asked for, and where all are asked for nothing is.
record Part(PartitionFile file, CubeQuery query) {

    static List<Part> of(CubeQuery query, Manifest manifest) {
        return manifest.files().stream()
                .flatMap(file -> of(query, file, manifest.shape()).stream())
                .toList();
    }

    private static Optional<Part> of(CubeQuery query, PartitionFile file, CubeShape shape) {
        Map<String, Set<String>> left = new HashMap<>();
        for (String dimension : shape.dimensions()) {
            SortedSet<String> there = file.holds().codes(dimension);
            Set<String> asked = query.codes().getOrDefault(dimension, there);
            Set<String> both = there.stream()
                    .filter(asked::contains)
                    .filter(code ->
                            !dimension.equals(shape.time()) || query.periods().hold(code))
                    .collect(Collectors.toUnmodifiableSet());
            if (both.isEmpty()) {
                return Optional.empty();
            }
            if (both.size() < there.size()) {
                left.put(dimension, both);
            }
        }
        return Optional.of(new Part(file, query.restrictedTo(left)));
    }

    /// Known without a look at the file.
    Optional<Availability> known() {
        return query.takesAll() ? Optional.of(file.holds()) : Optional.empty();
    }
}
