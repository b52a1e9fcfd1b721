package org.pledgewatch.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what a state submits. What is not in order is kept nowhere.
@Service
public class SubmissionDesk {
    private static final int LONGEST_EXPLANATION = 500;

    private final FigureStructures structures;
    private final Examiner examiner;
    private final Submissions submissions;
    private final TextGate gate;
    private final Audit audit;
    private final Clock clock;

    SubmissionDesk(
            FigureStructures structures,
            Examiner examiner,
            Submissions submissions,
            TextGate gate,
            Audit audit,
            Clock clock) {
        this.structures = structures;
        this.examiner = examiner;
        this.submissions = submissions;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param explanations by rule, what the sender says of what is asked
    /// @param isTrial whether nothing is to be kept
    public record Order(
            AreaCode state, String flow, String fileName, Map<String, String> explanations, boolean isTrial) {}

    public sealed interface Outcome {
        /// It is in order; it was only a trial.
        record InOrder(Examined.Read report) implements Outcome {}

        record Submitted(SubmissionNumber number, Examined.Read report) implements Outcome {}

        /// Something has to be mended or explained.
        ///
        /// @param unexplained the rules by which something is asked that was not explained
        record NotYet(Examined.Read report, List<String> unexplained) implements Outcome {
            public boolean hasToBeMended() {
                return report.hasToBeMended();
            }
        }

        record Unreadable(long line, String sentence) implements Outcome {}

        /// An explanation holds personal details, or tells of harm.
        record Stopped(TextStop stop) implements Outcome {}

        record NoSuchFlow() implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    @Transactional
    public Outcome submit(Person person, Order order, Assurance assurance, Path file) {
        if (!person.may(Action.SUBMIT_FIGURES, order.state())) {
            return new Outcome.NotTheirs();
        }
        Optional<TextStop> stop = gate.stops(person, order.explanations(), assurance, "/desk/figures", order.state());
        if (stop.isPresent()) {
            return new Outcome.Stopped(stop.get());
        }
        Outcome outcome = submit(person.actor(), order, file);
        if (outcome instanceof Outcome.Submitted(var number, var report)) {
            audit.note(Deed.of(person, "submitted-figures", "submission " + number)
                    .in(order.state())
                    .with(order.flow() + ", " + report.rows() + " rows"));
        }
        return outcome;
    }

    /// Only looks; nothing is kept, and anybody may.
    @Transactional(readOnly = true)
    public Outcome check(Order order, Path file) {
        return structures
                .flow(order.flow())
                .map(flow -> checked(examined(order, flow, file), order))
                .orElseGet(Outcome.NoSuchFlow::new);
    }

    private Outcome submit(ActorId by, Order order, Path file) {
        Optional<FigureStructures.Flow> flow = structures.flow(order.flow());
        if (flow.isEmpty()) {
            return new Outcome.NoSuchFlow();
        }
        submissions.awaitTurn(order.state(), order.flow());
        Held held = examined(order, flow.get(), file);
        Outcome outcome = checked(held, order);
        if (order.isTrial() || !(outcome instanceof Outcome.InOrder(var report))) {
            return outcome;
        }
        return new Outcome.Submitted(
                submissions.add(new Submissions.New(
                        order.state(),
                        order.flow(),
                        by,
                        clock.instant(),
                        order.fileName(),
                        held.sha256(),
                        held.base().map(Submissions.Vintage::number).orElse(null),
                        report,
                        asked(report, order.explanations()),
                        PackedFigures.pack(held.outcome().changes()))),
                report);
    }

    /// A file held against the state's newest vintage.
    private record Held(Optional<Submissions.Vintage> base, Examiner.Outcome outcome, byte[] sha256) {}

    private Held examined(Order order, FigureStructures.Flow flow, Path file) {
        Optional<Submissions.Vintage> base = submissions.newest(order.state(), order.flow(), null);
        try {
            Examiner.Outcome outcome = examiner.examine(
                    order.state().value(),
                    flow,
                    () -> Files.newInputStream(file),
                    base.map(this::figures).orElseGet(() -> Figures.none(examiner.layout())));
            return new Held(base, outcome, sha256(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Outcome checked(Held held, Order order) {
        return switch (held.outcome().examined()) {
            case Examined.Unreadable(var line, var sentence) -> new Outcome.Unreadable(line, sentence);
            case Examined.Read report -> {
                List<String> unexplained = unexplained(report, order.explanations());
                yield report.hasToBeMended() || !unexplained.isEmpty()
                        ? new Outcome.NotYet(report, unexplained)
                        : new Outcome.InOrder(report);
            }
        };
    }

    private Figures figures(Submissions.Vintage vintage) {
        return PackedFigures.unpack(vintage.figures(), examiner.layout()).figures();
    }

    private static List<String> unexplained(Examined.Read report, Map<String, String> explanations) {
        return report.remarks().stream()
                .filter(remark -> remark.severity() == Severity.QUESTION)
                .map(Remark::rule)
                .distinct()
                .filter(rule -> !isExplanation(explanations.getOrDefault(rule, "")))
                .toList();
    }

    private static boolean isExplanation(String text) {
        return !text.isBlank() && text.length() <= LONGEST_EXPLANATION;
    }

    /// Explanations of what is asked, and none of what is not.
    private static Map<String, String> asked(Examined.Read report, Map<String, String> explanations) {
        Map<String, String> asked = new TreeMap<>(explanations);
        asked.keySet().retainAll(report.counts().keySet());
        return asked;
    }

    private static byte[] sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
