package org.pledgewatch.cube;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// What some files have to answer of a question. Which codes are there is known beforehand: those that are not are not
/// asked for, and where all are asked for nothing is compared.
record Part(List<PartitionFile> files, Availability holds, CubeQuery query) {

    /// File by file, without those that have nothing of it.
    static List<Part> each(CubeQuery query, Manifest manifest) {
        return manifest.files().stream()
                .flatMap(file -> of(query, List.of(file), manifest.shape()).stream())
                .toList();
    }

    static Optional<Part> of(CubeQuery query, List<PartitionFile> files, CubeShape shape) {
        Availability holds = Availability.together(files.stream().map(PartitionFile::holds));
        Map<String, Set<String>> left = new HashMap<>();
        for (String dimension : shape.dimensions()) {
            SortedSet<String> there = holds.codes(dimension);
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
        return Optional.of(new Part(files, holds, query.restrictedTo(left)));
    }

    /// Whether the answer is known without a look at the files.
    boolean isAll() {
        return query.takesAll();
    }
}
