package org.pledgewatch;

import java.nio.file.Path;
import java.util.List;
import org.pledgewatch.ledger.ExportCommand;
import org.pledgewatch.ledger.VerifyCommand;
import org.pledgewatch.publication.PublishCommand;
import org.pledgewatch.review.ImportCommand;
import org.pledgewatch.review.WithdrawCommand;
import org.pledgewatch.statistics.SubmitCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// All commands by name. Who wants a new one adds its class to the list.
final class CommandLineDoor {
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            ImportCommand.class,
            WithdrawCommand.class,
            SubmitCommand.class,
            PublishCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            RehearseCommand.class);

    private CommandLineDoor() {}

    @Command(
            name = "./pledgewatch",
            description = "Follows up what states promised against the sexual exploitation of children.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "  test          Everything that is checked before a change is accepted",
                "  bench [NAME]  The benchmarks",
                "",
                "Each command explains itself with -h."
            })
    private static final class Door {}

    static CommandLine of(House house) {
        return of(house, COMMANDS);
    }

    static CommandLine of(House house, List<Class<?>> commands) {
        CommandMaker maker = new CommandMaker(house);
        CommandLine door = new CommandLine(new Door(), maker);
        for (Class<?> command : commands) {
            CommandLine line = new CommandLine(command, maker);
            CommandSpec spec = line.getCommandSpec();
            spec.mixinStandardHelpOptions(true);
            spec.versionProvider(new Version());
            if (CommandMaker.needsTheHouse(command)) {
                spec.addOption(data(house));
            }
            door.addSubcommand(line);
        }
        Complaints complaints = new Complaints(house);
        return door.setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static OptionSpec data(House house) {
        return OptionSpec.builder("--data")
                .paramLabel("DIR")
                .type(Path.class)
                .description("Where everything is kept (without it: data, beside the launcher).")
                .setter(new ISetter() {
                    @Override
                    public <T> T set(T value) {
                        if (value instanceof Path directory) {
                            house.keptIn(directory);
                        }
                        return value;
                    }
                })
                .build();
    }
}
