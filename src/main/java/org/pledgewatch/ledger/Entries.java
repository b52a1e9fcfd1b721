package org.pledgewatch.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.LocalizedText;

/// Entries of the kinds the ledger itself knows. `docs/formats/ledger.md` lists their members; a member that has
/// nothing to say is left out.
public final class Entries {
    static final String BATCH = "batch";
    static final String CLAIM = "claim";
    static final String COMPLETE_LIST = "complete-list";
    static final String WITHDRAWAL = "withdrawal";
    static final String ADJUDICATION = "adjudication";
    static final String REDACTION = "redaction";
    static final String SECOND_READING = "second-reading";

    private static final int SCHEMA = 1;

    private Entries() {}

    public static NewEntry batch(Batch batch) {
        return batch(batch, null);
    }

    /// @param reason why it was accepted, where somebody said so
    public static NewEntry batch(Batch batch, @Nullable String reason) {
        Batch.Counts counts = batch.counts();
        return entry(
                BATCH,
                members()
                        .with("batch", batch.number().value())
                        .with("format", batch.format())
                        .with("fileName", batch.fileName())
                        .with("fileSha256", batch.fileSha256())
                        .withAny("document", document(batch.document()))
                        .with("acceptedBy", batch.acceptedBy().value())
                        .withAny("reason", reason)
                        .with(
                                "counts",
                                Map.of(
                                        "accepted", counts.accepted(),
                                        "rival", counts.rival(),
                                        "unchanged", counts.unchanged(),
                                        "refused", counts.refused())));
    }

    /// The claim's id is not written: it is the number its entry is given.
    public static NewEntry claim(Claim claim, BatchNumber batch) {
        return claim(claim, batch, null);
    }

    /// @param proposedBy who proposed it, where that is another than who accepted its batch
    public static NewEntry claim(Claim claim, BatchNumber batch, @Nullable ActorId proposedBy) {
        return entry(
                CLAIM,
                members()
                        .with("subject", claim.subject().text())
                        .with("indicator", indicator(claim.indicator()))
                        .with("answer", answer(claim.answer()))
                        .with("validity", validity(claim.validity()))
                        .with("assertedOn", claim.assertedOn().text())
                        .with("citation", citation(claim.citation()))
                        .with("fit", claim.fit().word())
                        .withAny("proposedBy", proposedBy == null ? null : proposedBy.value())
                        .with("batch", batch.value()));
    }

    public static NewEntry completeList(CompleteList list, BatchNumber batch) {
        return entry(
                COMPLETE_LIST,
                members()
                        .with("indicator", indicator(list.indicator()))
                        .with("asOf", list.asOf().toString())
                        .with("citation", citation(list.citation()))
                        .with("whole", list.whole())
                        .with("batch", batch.value()));
    }

    public static NewEntry withdrawal(BatchNumber batch, String reason, ActorId by) {
        return entry(
                WITHDRAWAL,
                members().with("batch", batch.value()).with("reason", reason).with("by", by.value()));
    }

    public static NewEntry adjudication(Adjudication adjudication, ActorId by) {
        return entry(
                ADJUDICATION,
                members()
                        .with("subject", adjudication.subject().text())
                        .with("indicator", indicator(adjudication.indicator()))
                        .with("answer", answer(adjudication.answer()))
                        .withAny("days", text(adjudication.days()))
                        .with("rationale", localized(adjudication.rationale()))
                        .with("by", by.value()));
    }

    /// What two people coded of the same passage, the second without seeing the first.
    ///
    /// @param first `level:yes`, `nothing-found` or `not-applicable`, by the author
    public static NewEntry secondReading(
            IndicatorVersion indicator, String first, String second, ActorId author, ActorId reader) {
        return entry(
                SECOND_READING,
                members()
                        .with("indicator", indicator(indicator))
                        .with("first", first)
                        .with("second", second)
                        .with("by", author.value())
                        .with("reader", reader.value()));
    }

    /// What the database's redaction writes; only it enters redactions, together with the deed.
    static NewEntry redaction(long entry, String ground, ActorId by) {
        return entry(
                REDACTION, members().with("entry", entry).with("ground", ground).with("by", by.value()));
    }

    private static Object indicator(IndicatorVersion indicator) {
        return Map.of("id", indicator.id().value(), "version", indicator.version());
    }

    private static Object citation(Citation citation) {
        return members()
                .with("document", citation.document().value())
                .with("locator", citation.locator())
                .withAny("quotedTerm", citation.quotedTerm())
                .with("assessor", citation.assessor())
                .members();
    }

    private static Object answer(Answer answer) {
        return switch (answer) {
            case Answer.Level(var scale, var lowest, var highest) ->
                Map.of(
                        "type",
                        "level",
                        "scale",
                        Map.of("id", scale.id(), "version", scale.version()),
                        "lowest",
                        lowest,
                        "highest",
                        highest);
            case Answer.Act(var kind, var day, var territory) ->
                members()
                        .with("type", "act")
                        .with("act", kind.word())
                        .with("day", day.text())
                        .withAny("territory", territory == null ? null : territory.value())
                        .members();
            case Answer.Quantity(var low, var high, var qualifier, var unit, var scope) ->
                Map.of(
                        "type",
                        "quantity",
                        "low",
                        low.toString(),
                        "high",
                        high.toString(),
                        "qualifier",
                        qualifier.word(),
                        "unit",
                        unit,
                        "scope",
                        scope);
            case Answer.Words(var text) -> Map.of("type", "words", "text", localized(text));
            case Answer.NotApplicable() -> Map.of("type", "not-applicable");
            case Answer.NothingFound() -> Map.of("type", "nothing-found");
        };
    }

    private static Object validity(Validity validity) {
        return switch (validity) {
            case Validity.Event(var on) -> Map.of("type", "event", "on", on.text());
            case Validity.Span(var from, var until) ->
                members()
                        .with("type", "span")
                        .with("from", from.text())
                        .withAny("until", text(until))
                        .members();
            case Validity.Observed(var during) -> Map.of("type", "observed", "during", during.text());
        };
    }

    private static Object localized(LocalizedText text) {
        return Map.of("original", text.original(), "texts", text.texts());
    }

    private static @Nullable String text(@Nullable DateBounds bounds) {
        return bounds == null ? null : bounds.text();
    }

    private static @Nullable Integer document(@Nullable DocumentNumber document) {
        return document == null ? null : document.value();
    }

    private static NewEntry entry(String kind, Payload payload) {
        return new NewEntry(
                kind, CanonicalJson.bytes(payload.with("schema", SCHEMA).members()));
    }

    private static Payload members() {
        return new Payload(new TreeMap<>());
    }

    private record Payload(Map<String, Object> members) {
        Payload with(String name, Object value) {
            members.put(name, value);
            return this;
        }

        Payload withAny(String name, @Nullable Object value) {
            return value == null ? this : with(name, value);
        }
    }
}
