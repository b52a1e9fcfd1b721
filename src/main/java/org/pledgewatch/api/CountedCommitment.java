package org.pledgewatch.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.vocabulary.Moment;

/// A commitment with how many states have fulfilled it, by each indicator that observes it on a scale.
record CountedCommitment(PublishedCommitment commitment, List<PublishedCount> counts) {
    static CountedCommitment of(Edition edition, PublishedCommitment commitment, Moment moment) {
        return new CountedCommitment(
                commitment,
                commitment.indicators().stream()
                        .flatMap(id -> edition.indicator(id).stream())
                        .filter(indicator -> !indicator.fulfilledAt().isEmpty())
                        .map(indicator ->
                                edition.count(indicator.id(), indicator.fulfilledAt(), moment, new Population.States()))
                        .toList());
    }

    record Json(CommitmentForm.Json commitment, List<CountForm.Json> counts) {}

    Json written() {
        return new Json(
                CommitmentForm.written(commitment),
                counts.stream().map(CountForm::written).toList());
    }

    /// The columns of the commitment, and the counts in one cell.
    record Rows() implements Form<CountedCommitment> {
        @Override
        public Object json(CountedCommitment counted) {
            return counted.written();
        }

        @Override
        public List<Column<CountedCommitment>> columns() {
            List<Column<CountedCommitment>> columns = new ArrayList<>();
            for (Column<PublishedCommitment> column : new CommitmentForm().columns()) {
                columns.add(new Column<>(column.name(), counted -> column.cell().apply(counted.commitment())));
            }
            columns.add(new Column<>(
                    "counts",
                    counted -> counted.counts().stream()
                            .map(count -> "%s %s %d to %d of %d"
                                    .formatted(count.indicator(), count.level(), count.low(), count.high(), count.of()))
                            .collect(Collectors.joining("; "))));
            return columns;
        }
    }
}
