package org.pledgewatch.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Supplier<Clock> clock;

    @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "What to call it.")
    private String label = "";

    @Spec
    private CommandSpec spec;

    PublishCommand(Supplier<PublishDesk> desk, Supplier<Clock> clock) {
        this.desk = desk;
        this.clock = clock;
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
        Instant here = clock.get().instant();
        if (record.publishedAt().isAfter(here.plusSeconds(1))) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "remark: the clock of this machine says %s, and something was recorded or published later"
                                    + " than that; the edition is dated %s. Set the clock.%n",
                            here.truncatedTo(ChronoUnit.SECONDS), record.publishedAt());
        }
        return 0;
    }
}
