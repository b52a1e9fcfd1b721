package org.pledgewatch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.database.DatabaseProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said when a command cannot be carried out: one line to the person, the whole story to the log.
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /// What PostgreSQL takes for the next file of its log, twice.
    private static final long HARDLY_ANY_SPACE = 2 * 16 * 1024 * 1024;

    private final House house;

    Complaints(House house) {
        this.house = house;
    }

    /// A command line that cannot be understood: exit code 2.
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        boolean noSuchCommand = mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && command.getParent() == null;
        String what = noSuchCommand
                ? "there is no command '"
                        + ((UnmatchedArgumentException) mistake).getUnmatched().getFirst() + "'"
                : oneLine(mistake.getMessage());
        say(command, what + "; see " + command.getCommandSpec().qualifiedName() + " -h");
        return CommandLine.ExitCode.USAGE;
    }

    /// A command that failed: exit code 1.
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult arguments) {
        Throwable first = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem problem) {
                log(failure);
                say(command, oneLine(problem.getMessage()));
                return CommandLine.ExitCode.SOFTWARE;
            }
            first = cause;
        }
        boolean logged = log(failure);
        if (wantsSpace(failure)) {
            say(
                    command,
                    "there is no space left on the disk that holds the database; nothing of this was kept."
                            + " Make space and do it again.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        say(
                command,
                "this went wrong: " + oneLine(first.getMessage() == null ? first.toString() : first.getMessage())
                        + (logged ? " (the whole story is in " + logFile() + ")" : ""));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// Linux and PostgreSQL say it alike. A PostgreSQL that cannot begin the next file of its own log goes down
    /// and hangs up without a word; then the disk itself is asked.
    private boolean wantsSpace(Exception failure) {
        boolean hungUp = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return true;
            }
            hungUp |= cause instanceof IOException;
        }
        try {
            return hungUp && Files.getFileStore(house.data()).getUsableSpace() < HARDLY_ANY_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println("pledgewatch: " + sentence);
        command.getErr().flush();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private Path logFile() {
        return house.data().resolve("pledgewatch.log");
    }

    private boolean log(Exception failure) {
        if (!Files.isDirectory(house.data())) {
            return false;
        }
        StringWriter story = new StringWriter();
        failure.printStackTrace(new PrintWriter(story));
        try {
            Files.writeString(
                    logFile(), Instant.now() + " " + story, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
