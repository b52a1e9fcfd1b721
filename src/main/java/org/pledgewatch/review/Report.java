package org.pledgewatch.review;

import java.util.List;
import java.util.Map;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;

/// What came of one file.
///
/// @param decisions in the order of the file
/// @param remarks what the operator should know though it was accepted
/// @param notMapped columns or fields no indicator asks for, with their filled cells
public record Report(
        ImportOrder order,
        List<Decision> decisions,
        List<String> remarks,
        Map<String, Integer> notMapped,
        Outcome outcome) {

    /// Whether it was entered.
    public sealed interface Outcome {
        record Entered(BatchNumber batch, ActorId acceptedBy) implements Outcome {}

        /// Nothing in it was new.
        record NothingNew() implements Outcome {}

        /// Only looked at.
        record WouldBeEntered() implements Outcome {}

        /// Something was refused and the operator wanted all or nothing.
        record HeldBack() implements Outcome {}

        /// What the operator said leaves open what the file is, or contradicts the catalogue. No file was read.
        record Unclear(String reason) implements Outcome {}

        /// Not a file of this format, or not one that can be read.
        record Unreadable(String reason) implements Outcome {}
    }

    static Report of(ImportOrder order, Outcome outcome) {
        return new Report(order, List.of(), List.of(), Map.of(), outcome);
    }

    /// Claims by what became of them, disjoint; an unreadable row counts as one refused, and so does an unreadable
    /// file.
    public Batch.Counts counts() {
        Batch.Counts found = found();
        return switch (outcome) {
            case Outcome.Entered _, Outcome.NothingNew _, Outcome.WouldBeEntered _ -> found;
            case Outcome.HeldBack _ -> new Batch.Counts(0, 0, found.unchanged(), found.refused());
            case Outcome.Unclear _, Outcome.Unreadable _ -> new Batch.Counts(0, 0, 0, 1);
        };
    }

    /// The same, whether or not it was then entered.
    Batch.Counts found() {
        return new Batch.Counts(
                count(Decision.Accepted.class),
                count(Decision.Rival.class),
                count(Decision.Unchanged.class),
                count(Decision.Refused.class));
    }

    private int count(Class<? extends Decision> kind) {
        return (int) decisions.stream().filter(kind::isInstance).count();
    }
}
