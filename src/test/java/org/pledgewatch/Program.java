package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The program as an operator starts it, each time a process of its own.
///
/// @param prefix what stands before it on the command line
/// @param environment what is set besides our own
public record Program(List<String> prefix, Map<String, String> environment) {
    private static final long WAIT_SECONDS = 180;

    /// Root reads files that nobody may read. Without these two capabilities root is the owner of its files and no
    /// more.
    private static final List<String> WITHOUT_ROOTS_RIGHTS =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    public Program() {
        this(List.of(), Map.of());
    }

    /// What came of it.
    public record Said(int exitCode, List<String> lines) {
        public String all() {
            return String.join("\n", lines);
        }

        public String last() {
            return lines.getLast();
        }
    }

    public Program with(Map<String, String> settings) {
        return new Program(prefix, settings);
    }

    /// The same, not allowed more than the owner of the files is, whoever runs the tests.
    public Program withoutRootsRights() {
        try {
            List<String> trial = new ArrayList<>(WITHOUT_ROOTS_RIGHTS);
            trial.add("true");
            Process works = new ProcessBuilder(trial).redirectErrorStream(true).start();
            works.getInputStream().readAllBytes();
            Assumptions.assumeTrue(works.waitFor() == 0, "setpriv cannot take rights away here");
        } catch (IOException absent) {
            Assumptions.abort("there is no setpriv here to take root's rights away");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new Program(WITHOUT_ROOTS_RIGHTS, environment);
    }

    public Process start(Path says, String... arguments) throws IOException {
        return builder("org.pledgewatch.Pledgewatch", shippedClasses(), arguments)
                .redirectOutput(says.toFile())
                .start();
    }

    public Said run(Path says, String... arguments) throws IOException, InterruptedException {
        return finished(start(says, arguments), says);
    }

    /// Runs a class of the tests in place of the program.
    public Said runTest(Class<?> main, Path says, String... arguments) throws IOException, InterruptedException {
        return finished(
                builder(main.getName(), System.getProperty("java.class.path"), arguments)
                        .redirectOutput(says.toFile())
                        .start(),
                says);
    }

    public static Said finished(Process process, Path says) throws IOException, InterruptedException {
        assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS))
                .as("done in time; it said: %s", Files.readString(says))
                .isTrue();
        return new Said(process.exitValue(), Files.readAllLines(says));
    }

    private ProcessBuilder builder(String main, String classes, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classes, main));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    /// Without the tests, whose settings log to the terminal.
    private static String shippedClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
