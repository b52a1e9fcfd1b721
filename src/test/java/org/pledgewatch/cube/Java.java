package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A process of its own, with what the tests have on their class path.
final class Java {
    private Java() {}

    static Process start(Path says, List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> words = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true"),
                        options.stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), program.getName()),
                        Stream.of(arguments))
                .flatMap(some -> some)
                .toList();
        return new ProcessBuilder(words)
                .redirectOutput(says.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
