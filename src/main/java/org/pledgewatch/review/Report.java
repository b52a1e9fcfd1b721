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
/// @param notMapped columns no indicator asks for, with their filled cells
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

        /// Not a file of this format, or not about anything we can tell.
        record Unreadable(String reason) implements Outcome {}
    }

    /// Claims by what became of them, disjoint; an unreadable row counts as one refused, and so does an unreadable
    /// file.
    public Batch.Counts counts() {
        if (outcome instanceof Outcome.Unreadable) {
            return new Batch.Counts(0, 0, 0, 1);
        }
        Batch.Counts found = found();
        return outcome instanceof Outcome.HeldBack ? new Batch.Counts(0, 0, found.unchanged(), found.refused()) : found;
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
