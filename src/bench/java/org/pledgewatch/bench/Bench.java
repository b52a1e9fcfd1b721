package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.Pledgewatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A house on an empty data directory, for as long as something is measured in it.
final class Bench {
    private Bench() {}

    interface Measurement {
        void take(ConfigurableApplicationContext house) throws IOException, SQLException;
    }

    static void inAHouse(Measurement measurement) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("pledgewatch-bench");
        try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Pledgewatch.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--pledgewatch.data=" + directory,
                        "--logging.level.root=warn",
                        "--logging.file.name=" + directory.resolve("bench.log"))) {
            measurement.take(house);
        } finally {
            delete(directory);
        }
    }

    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
