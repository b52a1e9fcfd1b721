package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.vocabulary.DateBounds;

/// A question of a card: the finding, and since when its answer holds.
record CardForm(FindingForm finding) implements Form<Entry> {
    /// How many questions of an area of the Agenda have what kind of finding.
    record Tally(
            String area,
            int established,
            int contested,
            int stale,
            int open,
            int notYetAssessed,
            int notApplicable,
            int of) {}

    record Since(String indicator, LocalDate earliest, LocalDate latest) {}

    record Outcome(String commitment, String indicator, CommitmentForm.Deadline deadline, String outcome) {}

    static CardForm in(Edition edition) {
        return new CardForm(FindingForm.in(edition));
    }

    /// What stands on a card beside its findings.
    static SequencedMap<String, @Nullable Object> beside(Edition edition, PublishedCard card) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("established", card.tallies().stream().map(CardForm::tally).toList());
        fields.put("since", card.entries().stream().flatMap(CardForm::since).toList());
        fields.put("deadlines", card.outcomes().stream().map(CardForm::outcome).toList());
        ClaimForm claims = ClaimForm.in(edition);
        fields.put("acts", card.acts().stream().map(claims::json).toList());
        return fields;
    }

    static SequencedMap<String, @Nullable Object> named(Edition edition, PublishedCard card) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("state", card.area().code().value());
        fields.putAll(beside(edition, card));
        return fields;
    }

    private static Tally tally(PublishedCard.Tally tally) {
        return new Tally(
                tally.area(),
                tally.established(),
                tally.contested(),
                tally.stale(),
                tally.open(),
                tally.notYetAssessed(),
                tally.notApplicable(),
                tally.of());
    }

    private static Stream<Since> since(Entry entry) {
        DateBounds since = entry.since();
        return since == null
                ? Stream.of()
                : Stream.of(new Since(entry.indicator().id().value(), since.earliest(), since.latest()));
    }

    private static Outcome outcome(PublishedOutcome outcome) {
        return new Outcome(
                outcome.commitment().toString(),
                outcome.indicator().value(),
                CommitmentForm.written(outcome.deadline()),
                outcome.outcome().word());
    }

    @Override
    public Object json(Entry entry) {
        return FindingForm.written(entry.finding());
    }

    @Override
    public List<Column<Entry>> columns() {
        return Stream.concat(
                        finding.columns().stream()
                                .map(column -> new Column<Entry>(
                                        column.name(), entry -> column.cell().apply(entry.finding()))),
                        Stream.of(
                                new Column<Entry>("since_earliest", entry -> earliest(entry.since())),
                                new Column<Entry>("since_latest", entry -> latest(entry.since()))))
                .toList();
    }

    private static @Nullable Object earliest(@Nullable DateBounds since) {
        return since == null ? null : since.earliest();
    }

    private static @Nullable Object latest(@Nullable DateBounds since) {
        return since == null ? null : since.latest();
    }
}
