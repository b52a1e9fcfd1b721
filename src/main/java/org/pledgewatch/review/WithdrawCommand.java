package org.pledgewatch.review;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.BatchNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a batch back.
@Command(
        name = "withdraw",
        description = "Takes a whole batch back: its entries stay in the ledger and no longer count.")
public final class WithdrawCommand implements Callable<Integer> {
    private final Supplier<WithdrawDesk> desk;

    @Parameters(paramLabel = "BATCH", description = "The number that the import gave.")
    private int batch;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why; stands in the ledger for everybody to read, so name nobody.")
    private String reason = "";

    @Spec
    private @Nullable CommandSpec spec;

    WithdrawCommand(Supplier<WithdrawDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("called without a command line");
        }
        Optional<String> wrong = KeptReason.objection(reason);
        if (wrong.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--reason " + wrong.get().replaceAll("[.]$", ""));
        }
        String userName = System.getProperty("user.name", "somebody");
        return switch (desk.get().withdraw(new BatchNumber(batch), reason.strip(), userName)) {
            case WithdrawDesk.Outcome.Withdrawn(var withdrawn, var claims, var by) -> {
                spec.commandLine()
                        .getOut()
                        .println("Batch " + withdrawn.number() + " (" + withdrawn.fileName()
                                + ") is withdrawn in the name of " + by + ": " + claims
                                + " claims no longer count.\nEditions already published stay as they are;"
                                + " to make it public: ./pledgewatch publish");
                yield 0;
            }
            case WithdrawDesk.Outcome.NoSuchBatch(var asked, var last) ->
                refuse(spec, "There is no batch " + asked + "; batches go from 1 to " + last + ".");
            case WithdrawDesk.Outcome.AlreadyWithdrawn(var withdrawn) ->
                refuse(spec, "Batch " + withdrawn.number() + " (" + withdrawn.fileName() + ") was withdrawn already.");
        };
    }

    private static int refuse(CommandSpec spec, String sentence) {
        spec.commandLine().getErr().println("pledgewatch: " + sentence);
        spec.commandLine().getErr().flush();
        return 1;
    }
}
