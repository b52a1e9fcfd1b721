package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small cube, and ways to fill and to read it.
final class CubeSamples {
    static final CubeShape SHAPE = new CubeShape(
            List.of("freq", "ref_area", "indicator", "sex", "time_period"),
            "indicator",
            List.of("obs_status", "comment_obs"));
    static final CubeSettings SETTINGS = new CubeSettings("100MB", "200MB", 2, 8);

    private CubeSamples() {}

    /// @param key with dots between the codes
    static Observation observation(String key, @Nullable String value, @Nullable String... attributes) {
        return new Observation(
                List.of(key.split("\\.")),
                value == null ? null : new BigDecimal(value),
                Arrays.asList(Arrays.copyOf(attributes, SHAPE.attributes().size())));
    }

    static Cube released(Releases releases, String name, CubeShape shape, Iterable<Observation> observations) {
        try (ReleaseWriter writer = releases.write(name, shape)) {
            observations.forEach(writer::add);
            writer.release();
        }
        return releases.open(name);
    }

    static ReleasesOnDisk in(Path directory) {
        return new ReleasesOnDisk(directory, SETTINGS);
    }

    static <T> List<T> all(Rows<T> rows) {
        try (rows) {
            List<T> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
