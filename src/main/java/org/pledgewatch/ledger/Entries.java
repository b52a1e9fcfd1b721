package org.pledgewatch.ledger;

import java.util.function.Consumer;
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
    static final String CLAIMS_WITHDRAWAL = "claims-withdrawal";
    static final String ADJUDICATION = "adjudication";
    static final String RECORD_CHANGE = "record-change";
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
        DocumentNumber document = batch.document();
        return entry(BATCH, json -> {
            json.with("acceptedBy", batch.acceptedBy().value());
            json.with("batch", batch.number().value());
            json.name("counts").object();
            json.with("accepted", counts.accepted()).with("refused", counts.refused());
            json.with("rival", counts.rival()).with("unchanged", counts.unchanged());
            json.endObject();
            if (document != null) {
                json.with("document", document.value());
            }
            json.with("fileName", batch.fileName()).with("fileSha256", batch.fileSha256());
            json.with("format", batch.format()).withAny("reason", reason).with("schema", SCHEMA);
        });
    }

    /// The claim's id is not written: it is the number its entry is given.
    public static NewEntry claim(Claim claim, BatchNumber batch) {
        return claim(claim, batch, null);
    }

    /// @param proposedBy who proposed it, where that is another than who accepted its batch
    public static NewEntry claim(Claim claim, BatchNumber batch, @Nullable ActorId proposedBy) {
        return new NewEntry.OfClaim(claim, batch, proposedBy);
    }

    public static NewEntry completeList(CompleteList list, BatchNumber batch) {
        return new NewEntry.OfList(list, batch);
    }

    public static NewEntry withdrawal(BatchNumber batch, String reason, ActorId by) {
        return entry(
                WITHDRAWAL,
                json -> json.with("batch", batch.value())
                        .with("by", by.value())
                        .with("reason", reason)
                        .with("schema", SCHEMA));
    }

    /// Single claims of whatever batches; the others of these stay in force. Its own kind, because who knows only the
    /// other would take the whole batch back.
    public static NewEntry withdrawal(Withdrawal.What.Claims claims, String reason, ActorId by) {
        return entry(CLAIMS_WITHDRAWAL, json -> {
            json.with("by", by.value()).name("claims").array();
            claims.numbers().forEach(json::number);
            json.endArray().with("reason", reason).with("schema", SCHEMA);
        });
    }

    public static NewEntry adjudication(Adjudication adjudication, ActorId by) {
        return entry(ADJUDICATION, json -> {
            answer(json.name("answer"), adjudication.answer());
            json.with("by", by.value()).withAny("days", text(adjudication.days()));
            indicator(json.name("indicator"), adjudication.indicator());
            localized(json.name("rationale"), adjudication.rationale());
            json.with("schema", SCHEMA).with("subject", adjudication.subject().text());
        });
    }

    public static NewEntry secondReading(SecondReading reading) {
        return entry(SECOND_READING, json -> {
            json.with("by", reading.author().value()).with("first", reading.first());
            indicator(json.name("indicator"), reading.indicator());
            json.with("reader", reading.reader().value()).with("schema", SCHEMA);
            json.with("second", reading.second()).with("unit", reading.unit());
        });
    }

    /// @param proposedBy who proposed it, where that is another than who accepted its batch
    public static NewEntry recordChange(RecordChange change, BatchNumber batch, @Nullable ActorId proposedBy) {
        return entry(RECORD_CHANGE, json -> {
            CanonicalJson.write(change.after(), json.name("after"));
            json.withAny("area", change.area() == null ? null : change.area().value());
            json.with("batch", batch.value());
            CanonicalJson.write(change.before(), json.name("before"));
            citation(json.name("citation"), change.citation());
            json.name("difference").array();
            change.difference()
                    .forEach(one -> json.object()
                            .with("after", one.after())
                            .with("before", one.before())
                            .with("field", one.field())
                            .endObject());
            json.endArray();
            json.with("id", change.id()).with("kind", change.kind());
            json.withAny("proposedBy", proposedBy == null ? null : proposedBy.value());
            json.with("schema", SCHEMA);
        });
    }

    /// What the database's redaction writes; only it enters redactions, together with the deed.
    static NewEntry redaction(long entry, String ground, ActorId by) {
        return entry(
                REDACTION,
                json -> json.with("by", by.value())
                        .with("entry", entry)
                        .with("ground", ground)
                        .with("schema", SCHEMA));
    }

    static NewEntry.Written written(Claim claim, BatchNumber batch, @Nullable ActorId proposedBy) {
        return entry(CLAIM, json -> {
            answer(json.name("answer"), claim.answer());
            json.with("assertedOn", claim.assertedOn().text()).with("batch", batch.value());
            citation(json.name("citation"), claim.citation());
            json.with("fit", claim.fit().word());
            indicator(json.name("indicator"), claim.indicator());
            json.withAny("proposedBy", proposedBy == null ? null : proposedBy.value());
            json.with("schema", SCHEMA).with("subject", claim.subject().text());
            validity(json.name("validity"), claim.validity());
        });
    }

    static NewEntry.Written written(CompleteList list, BatchNumber batch) {
        return entry(COMPLETE_LIST, json -> {
            json.with("asOf", list.asOf().toString()).with("batch", batch.value());
            citation(json.name("citation"), list.citation());
            indicator(json.name("indicator"), list.indicator());
            json.with("schema", SCHEMA).with("whole", list.whole());
        });
    }

    private static void indicator(CanonicalWriter json, IndicatorVersion indicator) {
        json.object()
                .with("id", indicator.id().value())
                .with("version", indicator.version())
                .endObject();
    }

    private static void citation(CanonicalWriter json, Citation citation) {
        json.object()
                .with("assessor", citation.assessor())
                .with("document", citation.document().value())
                .with("locator", citation.locator())
                .withAny("quotedTerm", citation.quotedTerm())
                .endObject();
    }

    private static void answer(CanonicalWriter json, Answer answer) {
        json.object();
        switch (answer) {
            case Answer.Level(var scale, var lowest, var highest) -> {
                json.with("highest", highest).with("lowest", lowest).name("scale");
                json.object().with("id", scale.id()).with("version", scale.version());
                json.endObject().with("type", "level");
            }
            case Answer.Act(var kind, var day, var territory) ->
                json.with("act", kind.word())
                        .with("day", day.text())
                        .withAny("territory", territory == null ? null : territory.value())
                        .with("type", "act");
            case Answer.Quantity(var low, var high, var qualifier, var unit, var scope) ->
                json.with("high", high.toString())
                        .with("low", low.toString())
                        .with("qualifier", qualifier.word())
                        .with("scope", scope)
                        .with("type", "quantity")
                        .with("unit", unit);
            case Answer.Words(var text) -> {
                localized(json.name("text"), text);
                json.with("type", "words");
            }
            case Answer.NotApplicable() -> json.with("type", "not-applicable");
            case Answer.NothingFound() -> json.with("type", "nothing-found");
        }
        json.endObject();
    }

    private static void validity(CanonicalWriter json, Validity validity) {
        json.object();
        switch (validity) {
            case Validity.Event(var on) -> json.with("on", on.text()).with("type", "event");
            case Validity.Span(var from, var until) ->
                json.with("from", from.text()).with("type", "span").withAny("until", text(until));
            case Validity.Observed(var during) ->
                json.with("during", during.text()).with("type", "observed");
        }
        json.endObject();
    }

    private static void localized(CanonicalWriter json, LocalizedText text) {
        json.object().with("original", text.original());
        CanonicalJson.write(text.texts(), json.name("texts"));
        json.endObject();
    }

    private static @Nullable String text(@Nullable DateBounds bounds) {
        return bounds == null ? null : bounds.text();
    }

    private static NewEntry.Written entry(String kind, Consumer<CanonicalWriter> members) {
        CanonicalWriter json = new CanonicalWriter().object();
        members.accept(json);
        return new NewEntry.Written(kind, json.endObject().bytes());
    }
}
