package org.pledgewatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.publication.PublishedReply;
import org.pledgewatch.publication.PublishedRightOfReply;
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

    /// @param outcome `replied`, `no-reply`, or `open` when it might still reply
    record RightOfReply(LocalDate askedOn, LocalDate until, String outcome) {}

    record Reply(
            String indicator,
            String language,
            String text,
            List<Integer> documents,
            List<String> addresses,
            Instant sentAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

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
        PublishedRightOfReply rightOfReply = card.rightOfReply();
        fields.put("rightOfReply", rightOfReply == null ? null : rightOfReply(rightOfReply));
        fields.put(
                "replies",
                rightOfReply == null
                        ? List.of()
                        : rightOfReply.replies().stream().map(CardForm::reply).toList());
        return fields;
    }

    static SequencedMap<String, @Nullable Object> named(Edition edition, PublishedCard card) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("state", card.area().code().value());
        fields.putAll(beside(edition, card));
        return fields;
    }

    private static RightOfReply rightOfReply(PublishedRightOfReply asked) {
        return new RightOfReply(asked.askedOn(), asked.until(), asked.outcome().word());
    }

    private static Reply reply(PublishedReply reply) {
        return new Reply(
                reply.indicator().value(),
                reply.language(),
                reply.text(),
                reply.documents(),
                reply.addresses(),
                reply.sentAt(),
                reply.answer().isEmpty() ? null : reply.answer(),
                reply.answeredAt());
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
                                new Column<Entry>("since_latest", entry -> latest(entry.since())),
                                new Column<Entry>("reply", entry -> said(entry.reply(), PublishedReply::text)),
                                new Column<Entry>(
                                        "reply_language", entry -> said(entry.reply(), PublishedReply::language)),
                                new Column<Entry>(
                                        "reply_sent_at", entry -> said(entry.reply(), PublishedReply::sentAt)),
                                new Column<Entry>("answer", entry -> said(entry.reply(), PublishedReply::answer))))
                .toList();
    }

    private static @Nullable Object said(@Nullable PublishedReply reply, Function<PublishedReply, Object> part) {
        return reply == null ? null : part.apply(reply);
    }

    private static @Nullable Object earliest(@Nullable DateBounds since) {
        return since == null ? null : since.earliest();
    }

    private static @Nullable Object latest(@Nullable DateBounds since) {
        return since == null ? null : since.latest();
    }
}
