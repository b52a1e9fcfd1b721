package org.pledgewatch.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.ScaleVersion;
import org.pledgewatch.vocabulary.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads payloads back. A million claims repeat the same subjects, indicators and days: what is written alike is read
/// once and shared, so keep one of these for one reading and no longer.
final class Payloads {
    private static final JsonMapper JSON = new JsonMapper();

    private final Shared<Subject> subjects = new Shared<>(json -> subject(JSON.readTree(json)));
    private final Shared<IndicatorVersion> indicators = new Shared<>(json -> indicator(JSON.readTree(json)));
    private final Shared<Answer> answers = new Shared<>(json -> answer(JSON.readTree(json)));
    private final Shared<Validity> validities = new Shared<>(json -> validity(JSON.readTree(json)));
    private final Shared<DateBounds> days = new Shared<>(json -> bounds(JSON.readTree(json)));
    private final Shared<Fit> fits =
            new Shared<>(json -> Fit.of(JSON.readTree(json).stringValue()));
    private final Shared<String> texts =
            new Shared<>(json -> JSON.readTree(json).stringValue());
    private BatchNumber batch = new BatchNumber(0);

    record BatchOf<T>(T entered, BatchNumber batch) {}

    BatchOf<Claim> claim(long number, byte[] payload) {
        @Nullable Subject subject = null;
        @Nullable IndicatorVersion indicator = null;
        @Nullable Answer answer = null;
        @Nullable Validity validity = null;
        @Nullable DateBounds assertedOn = null;
        @Nullable Citation citation = null;
        @Nullable Fit fit = null;
        int batch = 0;
        for (Members members = new Members(payload, 0); members.next(); ) {
            switch (members.name()) {
                case "answer" -> answer = answers.read(members.written());
                case "assertedOn" -> assertedOn = days.read(members.written());
                case "batch" -> batch = members.number();
                case "citation" -> citation = citation(payload, members.valueFrom());
                case "fit" -> fit = fits.read(members.written());
                case "indicator" -> indicator = indicators.read(members.written());
                case "subject" -> subject = subjects.read(members.written());
                case "validity" -> validity = validities.read(members.written());
                default -> {} // schema, and what later schemas add
            }
        }
        return new BatchOf<>(
                new Claim(
                        new ClaimId(number),
                        there(subject, "subject"),
                        there(indicator, "indicator"),
                        there(answer, "answer"),
                        there(validity, "validity"),
                        there(assertedOn, "assertedOn"),
                        there(citation, "citation"),
                        there(fit, "fit")),
                batch(batch));
    }

    /// Claims of a batch follow each other.
    private BatchNumber batch(int number) {
        if (batch.value() != number) {
            batch = new BatchNumber(number);
        }
        return batch;
    }

    private Citation citation(byte[] payload, int from) {
        int document = 0;
        @Nullable String locator = null;
        @Nullable String quotedTerm = null;
        @Nullable String assessor = null;
        for (Members members = new Members(payload, from); members.next(); ) {
            switch (members.name()) {
                case "assessor" -> assessor = texts.read(members.written());
                case "document" -> document = members.number();
                case "locator" -> locator = text(members);
                case "quotedTerm" -> quotedTerm = texts.read(members.written());
                default -> {} // what later schemas add
            }
        }
        return new Citation(
                new DocumentNumber(document), there(locator, "locator"), quotedTerm, there(assessor, "assessor"));
    }

    private static String text(Members members) {
        return members.isPlainText()
                ? members.plainText()
                : JSON.readTree(members.written()).stringValue();
    }

    BatchOf<CompleteList> completeList(long number, byte[] payload) {
        JsonNode list = JSON.readTree(payload);
        return new BatchOf<>(
                new CompleteList(
                        new ClaimId(number),
                        indicator(list.required("indicator")),
                        LocalDate.parse(text(list, "asOf")),
                        citation(list.required("citation")),
                        list.required("whole").booleanValue()),
                new BatchNumber(list.required("batch").intValue()));
    }

    Adjudication adjudication(long number, byte[] payload) {
        JsonNode decision = JSON.readTree(payload);
        return new Adjudication(
                new ClaimId(number),
                subject(decision.required("subject")),
                indicator(decision.required("indicator")),
                answer(decision.required("answer")),
                decision.has("days") ? bounds(decision.required("days")) : null,
                localized(decision.required("rationale")));
    }

    /// The first entries of this kind did not say what was read: each of those is taken for a passage of its own.
    SecondReading secondReading(long number, byte[] payload) {
        JsonNode reading = JSON.readTree(payload);
        return new SecondReading(
                reading.has("unit") ? reading.required("unit").longValue() : -number,
                indicator(reading.required("indicator")),
                text(reading, "first"),
                text(reading, "second"),
                new ActorId(text(reading, "by")),
                new ActorId(text(reading, "reader")));
    }

    BatchOf<RecordChange> recordChange(byte[] payload) {
        JsonNode change = JSON.readTree(payload);
        List<RecordChange.Difference> difference = new ArrayList<>();
        change.required("difference")
                .forEach(one -> difference.add(
                        new RecordChange.Difference(text(one, "field"), text(one, "before"), text(one, "after"))));
        return new BatchOf<>(
                new RecordChange(
                        text(change, "kind"),
                        text(change, "id"),
                        change.has("area") ? new AreaCode(text(change, "area")) : null,
                        texts(change.required("before")),
                        texts(change.required("after")),
                        citation(change.required("citation")),
                        difference),
                new BatchNumber(change.required("batch").intValue()));
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().stringValue()));
        return texts;
    }

    private static Citation citation(JsonNode citation) {
        return new Citation(
                new DocumentNumber(citation.required("document").intValue()),
                text(citation, "locator"),
                citation.has("quotedTerm") ? text(citation, "quotedTerm") : null,
                text(citation, "assessor"));
    }

    /// Of either kind.
    static Withdrawal withdrawal(long number, Instant at, byte[] payload) {
        JsonNode withdrawal = JSON.readTree(payload);
        return new Withdrawal(number, at, what(withdrawal), text(withdrawal, "reason"));
    }

    private static Withdrawal.What what(JsonNode withdrawal) {
        if (withdrawal.has("batch")) {
            return new Withdrawal.What.Batch(
                    new BatchNumber(withdrawal.required("batch").intValue()));
        }
        SortedSet<Long> claims = new TreeSet<>();
        withdrawal.required("claims").forEach(number -> claims.add(number.longValue()));
        return new Withdrawal.What.Claims(claims);
    }

    /// The entry a redaction names, or 0 where it names none.
    static long redactedEntry(byte[] payload) {
        try {
            JsonNode entry = JSON.readTree(payload).path("entry");
            return entry.isIntegralNumber() && entry.canConvertToLong() ? entry.longValue() : 0;
        } catch (JacksonException unreadable) {
            return 0;
        }
    }

    private static Subject subject(JsonNode subject) {
        return Subject.parse(subject.stringValue())
                .orElseThrow(() -> new IllegalStateException("not a subject: " + subject));
    }

    private static IndicatorVersion indicator(JsonNode indicator) {
        return new IndicatorVersion(
                new IndicatorId(text(indicator, "id")),
                indicator.required("version").intValue());
    }

    private static Answer answer(JsonNode answer) {
        return switch (text(answer, "type")) {
            case "level" ->
                new Answer.Level(
                        new ScaleVersion(
                                text(answer.required("scale"), "id"),
                                answer.required("scale").required("version").intValue()),
                        text(answer, "lowest"),
                        text(answer, "highest"));
            case "act" ->
                new Answer.Act(
                        ActKind.of(text(answer, "act")),
                        bounds(answer.required("day")),
                        answer.has("territory") ? new AreaCode(text(answer, "territory")) : null);
            case "quantity" ->
                new Answer.Quantity(
                        new BigDecimal(text(answer, "low")),
                        new BigDecimal(text(answer, "high")),
                        Qualifier.of(text(answer, "qualifier")),
                        text(answer, "unit"),
                        text(answer, "scope"));
            case "words" -> new Answer.Words(localized(answer.required("text")));
            case "not-applicable" -> new Answer.NotApplicable();
            case "nothing-found" -> new Answer.NothingFound();
            default -> throw new IllegalStateException("not an answer this version knows: " + answer);
        };
    }

    private static Validity validity(JsonNode validity) {
        return switch (text(validity, "type")) {
            case "event" -> new Validity.Event(bounds(validity.required("on")));
            case "span" ->
                new Validity.Span(
                        bounds(validity.required("from")),
                        validity.has("until") ? bounds(validity.required("until")) : null);
            case "observed" -> new Validity.Observed(bounds(validity.required("during")));
            default -> throw new IllegalStateException("not a validity this version knows: " + validity);
        };
    }

    private static DateBounds bounds(JsonNode bounds) {
        return DateBounds.parse(bounds.stringValue())
                .orElseThrow(() -> new IllegalStateException("not bounds of a day: " + bounds));
    }

    private static LocalizedText localized(JsonNode text) {
        return new LocalizedText(text(text, "original"), texts(text.required("texts")));
    }

    private static String text(JsonNode object, String name) {
        return object.required(name).stringValue();
    }

    private static <T> T there(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("a claim without " + name);
        }
        return value;
    }

    /// Values by how they are written. Stops remembering when it turns out that nothing repeats.
    private static final class Shared<T> {
        private static final int MOST = 200_000;

        private final Map<String, T> known = new HashMap<>();
        private final Function<String, T> reading;

        Shared(Function<String, T> reading) {
            this.reading = reading;
        }

        T read(String json) {
            T value = known.get(json);
            if (value == null) {
                value = reading.apply(json);
                if (known.size() < MOST) {
                    known.put(json, value);
                }
            }
            return value;
        }
    }
}
