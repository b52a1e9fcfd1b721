package org.pledgewatch.statistics;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.statistics.SubmissionDesk.Outcome;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sends figures. Exit code 0 only if they were in order, 1 if not, 2 if it was not clear what to do.
@Command(
        name = "submit",
        description = {
            "Checks a file of figures line by line and sends it, for somebody at the desk to approve.",
            "What is not in order is kept nowhere; each place is told with its line. The last line counts."
        })
public final class SubmitCommand implements Callable<Integer> {
    private static final int TOLD = 100;

    private final Supplier<SubmissionDesk> desk;
    private final Supplier<FigureStructures> structures;
    private final Supplier<Areas> areas;
    private final Supplier<People> people;

    @Parameters(
            index = "0",
            paramLabel = "FLOW",
            description = "What the figures are of: JUSTICE, CHILDREN, SERVICES or BUDGET.")
    private String flow = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "Whose they are, by its alpha-3 code: KEN.")
    private String state = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "In SDMX-CSV, SDMX-ML or SDMX-JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "EMAIL",
            description = "Who sends them: somebody whose account may send figures of the state.")
    private @Nullable String by;

    @Option(
            names = "--explain",
            paramLabel = "RULE=TEXT",
            description = "What you say of what a rule asks; once for each rule.")
    private Map<String, String> explanations = Map.of();

    @Option(names = "--dry-run", description = "Only checks; nothing is kept, and nobody has to be named.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    SubmitCommand(
            Supplier<SubmissionDesk> desk,
            Supplier<FigureStructures> structures,
            Supplier<Areas> areas,
            Supplier<People> people) {
        this.desk = desk;
        this.structures = structures;
        this.areas = areas;
        this.people = people;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw mistake("there is no file " + file);
        }
        if (!dryRun && by == null) {
            throw mistake("--by EMAIL says who sends the figures; to check them only, add --dry-run");
        }
        AreaCode area = AreaCode.parse(state)
                .filter(code -> areas.get().find(code).isPresent())
                .orElseThrow(() -> mistake("there is no state or territory '" + state + "'; write its alpha-3 code"));
        if (structures.get().flow(flow).isEmpty()) {
            throw mistake("there is no '" + flow + "', only "
                    + String.join(
                            ", ",
                            structures.get().flows().stream()
                                    .map(FigureStructures.Flow::id)
                                    .toList()));
        }
        SubmissionDesk.Order order =
                new SubmissionDesk.Order(area, flow, file.getFileName().toString(), explanations, dryRun);
        Outcome outcome =
                dryRun ? desk.get().check(order, file) : desk.get().submit(person(), order, Assurance.NONE, file);
        PrintWriter out = spec().commandLine().getOut();
        int code = tell(outcome, out);
        out.flush();
        return code;
    }

    private Person person() {
        return people.get().byEmail(String.valueOf(by)).orElseThrow(() -> mistake("nobody here has the address " + by));
    }

    private int tell(Outcome outcome, PrintWriter out) {
        return switch (outcome) {
            case Outcome.InOrder(var report) -> {
                tell(report, out);
                out.println("In order. Nothing was kept: this was a trial.");
                yield 0;
            }
            case Outcome.Submitted(var number, var report) -> {
                tell(report, out);
                out.println(
                        "Sent as submission " + number + "; it waits for approval at /desk/figures/" + number + ".");
                yield 0;
            }
            case Outcome.NotYet(var report, var unexplained) -> {
                tell(report, out);
                unexplained.forEach(rule -> out.println("To be explained: --explain " + rule + "=\"why it is so\""));
                out.println("Nothing was kept.");
                yield 1;
            }
            case Outcome.Unreadable(var line, var sentence) -> {
                out.println((line == 0 ? "" : "line " + line + ": ") + sentence);
                out.println("Nothing was kept.");
                yield 1;
            }
            case Outcome.Stopped _ -> {
                out.println("An explanation seems to hold personal details. Nothing was kept.");
                yield 1;
            }
            case Outcome.NotTheirs _ -> {
                out.println("This account may not send figures of " + state + ". Nothing was kept.");
                yield 1;
            }
            case Outcome.NoSuchFlow _ -> throw mistake("there is no '" + flow + "'");
        };
    }

    private static void tell(Examined.Read report, PrintWriter out) {
        report.remarks().stream().limit(TOLD).forEach(remark -> out.println(told(remark)));
        long all = report.counts().values().stream().mapToLong(Long::longValue).sum();
        if (all > TOLD) {
            report.counts().forEach((rule, count) -> out.println("  " + rule + " " + count));
        }
        out.println("rows " + report.rows() + ", refused " + report.count(Severity.REFUSED) + ", mistakes "
                + report.count(Severity.ERROR) + ", questions " + report.count(Severity.QUESTION));
    }

    private static String told(Remark remark) {
        String column = remark.column().isEmpty() ? "" : ", " + remark.column();
        String where = remark.line() == 0 ? "the file" : "line " + remark.line() + column;
        return where + ": " + remark.sentence() + (remark.severity() == Severity.QUESTION ? " (asked)" : "");
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("called without a command line");
        }
        return spec;
    }
}
