package org.pledgewatch.cube;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a release consists of. Written last: a directory without it is no release.
///
/// @param files by the code they hold
record Manifest(int schema, CubeShape shape, ValueColumn value, long observations, List<PartitionFile> files) {
    static final int SCHEMA = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    Manifest {
        files = List.copyOf(files);
    }

    /// How values are kept: as decimal numbers of so many digits, so many of them after the point.
    record ValueColumn(int precision, int scale) {
        private static final int FITS_EIGHT_BYTES = 18;
        private static final int WIDEST = Observation.INTEGER_DIGITS + Observation.DECIMALS;

        static ValueColumn holding(int integerDigits, int decimals) {
            return new ValueColumn(integerDigits + decimals <= FITS_EIGHT_BYTES ? FITS_EIGHT_BYTES : WIDEST, decimals);
        }
    }

    /// @param code the one code of the partition's dimension that is in this file
    record PartitionFile(String name, String code, long bytes, String sha256, Availability holds) {}

    static Manifest of(CubeShape shape, ValueColumn value, List<PartitionFile> files) {
        long observations =
                files.stream().mapToLong(file -> file.holds().observations()).sum();
        return new Manifest(SCHEMA, shape, value, observations, files);
    }

    byte[] written() {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Manifest read(byte[] written) {
        try {
            JsonNode manifest = JSON.readTree(written);
            int schema = manifest.path("schema").asInt(0);
            if (schema > SCHEMA) {
                throw new ReleaseProblem(
                        "it was written by a newer version (schema " + schema + ", and this one knows " + SCHEMA + ")");
            }
            if (schema < 1) {
                throw new ReleaseProblem("its " + NAME + " is none");
            }
            return JSON.treeToValue(manifest, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new ReleaseProblem("its " + NAME + " cannot be read", unreadable);
        }
    }
}
