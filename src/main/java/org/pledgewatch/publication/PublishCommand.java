package org.pledgewatch.publication;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Freezes an edition.
@Command(
        name = "publish",
        description = "Freezes everything entered so far into an edition; a running server shows it at once.")
public final class PublishCommand implements Callable<Integer> {
    private final Supplier<PublishDesk> desk;

    @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "What to call it.")
    private String label = "";

    @Spec
    private CommandSpec spec;

    PublishCommand(Supplier<PublishDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        EditionRecord record = desk.get().publish(label);
        spec.commandLine()
                .getOut()
                .printf(
                        "Edition %d is published: %s, reference day %s, %d ledger entries.%nLedger head %s%nEdition file SHA-256 %s%n",
                        record.number(),
                        record.label(),
                        record.referenceDay(),
                        record.ledgerCount(),
                        record.ledgerHead(),
                        record.fileHash());
        return 0;
    }
}
