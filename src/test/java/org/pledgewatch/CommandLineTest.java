package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.database.DatabaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "serve -h", "serve --help", "rehearse -h", "greet -h", "--version"})
    void helpNeedsNoHouse(String line) {
        assertThat(run(neverOpens(), line)).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(complaints.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "serve --port", "serve --port many", "serve --dance", "serve here", "greet"})
    void aMistakeGetsOneLineAndExitCode2(String line) {
        assertThat(run(neverOpens(), line)).isEqualTo(2);
        assertThat(complaints.toString().lines()).singleElement().asString().startsWith("pledgewatch: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandIsNamed() {
        run(neverOpens(), "dance");
        assertThat(complaints.toString()).startsWith("pledgewatch: there is no command 'dance'; see ./pledgewatch -h");
    }

    @Test
    void aCommandIsGivenWhatItAsksFor() {
        assertThat(run(opensTo("everybody"), "greet --with Hello")).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("Hello everybody");
    }

    @Test
    void theDataDirectoryIsChosenOnTheCommandLine() {
        List<Object> seen = new java.util.ArrayList<>();
        House house = new House((_, settings) -> {
            seen.add(settings.get("pledgewatch.data"));
            return rooms("everybody");
        });
        run(house, "greet --with Hello --data " + data.resolve("here"));
        assertThat(seen).containsExactly(data.resolve("here").toString());
    }

    @Test
    void aProblemOfTheDatabaseIsToldInItsOwnWords() {
        House house = new House((_, _) -> {
            throw new IllegalStateException("context", new DatabaseProblem("There is no space left."));
        });
        assertThat(run(house, "greet --with Hello --data " + data)).isEqualTo(1);
        assertThat(complaints.toString()).isEqualToIgnoringNewLines("pledgewatch: There is no space left.");
    }

    @Test
    void anAccidentGetsOneLineAndIsLoggedOnce() throws Exception {
        House house = new House((_, _) -> {
            throw new IllegalStateException("outer", new IllegalArgumentException("the\nreason"));
        });
        assertThat(run(house, "greet --with Hello --data " + data)).isEqualTo(1);
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines("pledgewatch: this went wrong: the reason (the whole story is in "
                        + data.resolve("pledgewatch.log") + ")");
        assertThat(Files.readString(data.resolve("pledgewatch.log")))
                .containsOnlyOnce("java.lang.IllegalStateException: outer")
                .contains("at org.pledgewatch.");
    }

    @Test
    void aDataDirectoryThatIsAFileIsNamed() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThat(run(opensTo("nobody"), "greet --with Hello --data " + file)).isEqualTo(1);
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines(
                        "pledgewatch: The data directory " + file + " cannot be made: " + file + " is a file.");
    }

    private int run(House house, String line) {
        CommandLine door = CommandLineDoor.of(house, List.of(ServeCommand.class, RehearseCommand.class, Greet.class));
        door.setOut(new PrintWriter(out, true));
        door.setErr(new PrintWriter(complaints, true));
        return door.execute(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private static House neverOpens() {
        return new House((_, _) -> {
            throw new AssertionError("the house was opened");
        });
    }

    private static House opensTo(String guest) {
        return new House((_, _) -> rooms(guest));
    }

    private static House.Rooms rooms(String guest) {
        return new House.Rooms() {
            @Override
            public <T> T ask(Class<T> type) {
                return type.cast(guest);
            }

            @Override
            public String setting(String name) {
                return "";
            }

            @Override
            public void close() {}
        };
    }

    @Command(name = "greet", description = "Greets whom the house knows.")
    static final class Greet implements Callable<Integer> {
        private final Supplier<String> guest;

        @Option(names = "--with", required = true, description = "The greeting.")
        private String greeting = "";

        @Spec
        private CommandSpec spec;

        Greet(Supplier<String> guest) {
            this.guest = guest;
        }

        @Override
        public Integer call() {
            spec.commandLine().getOut().println(greeting + " " + guest.get());
            return 0;
        }
    }
}
