package org.pledgewatch.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Spelling;
import org.pledgewatch.vocabulary.Subject;

/// What the cells of a `claims-csv` row mean, checked against everything we know.
record ClaimCells(Areas areas, Groupings groupings, Commitments commitments, Catalogue catalogue, Request request) {
    private static final int LONGEST_QUOTED_TERM = 200;

    Claim claim(ClaimLine line) throws Refusal {
        Indicator indicator = in("indicator", () -> indicator(line.required("indicator")));
        Document document = in("document", () -> document(line));
        DateBounds assertedOn = in("asserted on", () -> assertedOn(line, document));
        Validity validity = in("from", () -> validity(line));
        Answer answer = in("answer", () -> new Answers(areas).answer(line, indicator, validity));
        in("from", () -> refuseForeknowledge(validity, answer, assertedOn));
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                in("subject", () -> subject(line.required("subject"))),
                indicator.version(),
                answer,
                validity,
                assertedOn,
                in("locator", () -> citation(line, document)),
                in("fit", () -> fit(line.text("fit"))));
    }

    private interface Reading<T> {
        T read() throws Refusal;
    }

    private static <T> T in(String column, Reading<T> reading) throws Refusal {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            throw refusal.in(column);
        }
    }

    CompleteList completeList(ClaimLine line) throws Refusal {
        if (!line.required("subject").equals("WORLD")) {
            throw new Refusal("A complete list is about the WORLD: write that as the subject.");
        }
        line.mustBeEmpty("answer", "a complete list has none: its rows are claims of their own");
        Indicator indicator = indicator(line.required("indicator"));
        if (!indicator.isTreatyStatus()) {
            throw new Refusal(
                    "A complete list names the participants in a treaty; " + indicator.id() + " follows none.");
        }
        Document document = document(line);
        DateBounds assertedOn = assertedOn(line, document);
        if (!assertedOn.isOneDay()) {
            throw new Refusal("A complete list is complete as of one day. Write it in column asserted on.");
        }
        if (line.has("from") && !Days.written("from", line.text("from")).equals(assertedOn)) {
            throw new Refusal("A complete list holds on the day for which it speaks: column from says "
                    + line.text("from") + ", asserted on says " + assertedOn.text() + ".");
        }
        return new CompleteList(
                ClaimId.NOT_YET_ENTERED, indicator.version(), assertedOn.earliest(), citation(line, document), true);
    }

    private Indicator indicator(String text) throws Refusal {
        Optional<Indicator> indicator = known(text);
        if (indicator.isEmpty()) {
            List<String> known = commitments.indicators().stream()
                    .map(one -> one.id().value())
                    .toList();
            throw new Refusal("There is no indicator \"" + text + "\"." + nearest(text, known));
        }
        return indicator.get();
    }

    Optional<Indicator> known(String indicator) {
        return parsed(indicator).flatMap(commitments::indicator);
    }

    private static Optional<IndicatorId> parsed(String text) {
        try {
            return Optional.of(new IndicatorId(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Subject subject(String text) throws Refusal {
        Subject subject = Subject.parse(text).orElseThrow(() -> unknownSubject(text));
        boolean known = switch (subject) {
            case Subject.Area(var code) -> areas.find(code).isPresent();
            case Subject.Subdivision part -> areas.find(part.area()).isPresent();
            case Subject.Grouping(var code) -> groupings.find(code).isPresent();
            case Subject.InstrumentSubject(var id) -> commitments.instrument(id).isPresent();
            case Subject.World _, Subject.EventSubject _ -> true;
        };
        if (!known) {
            throw unknownSubject(text);
        }
        return subject;
    }

    private Refusal unknownSubject(String text) {
        String forms = " Write three letters (SWE), WORLD, grouping:CODE, event:ID or instrument:ID.";
        Optional<String> code =
                areas.named(text, "claims").map(area -> area.code().value());
        if (code.isPresent()) {
            return new Refusal("\"" + text + "\" is a name; its code is " + code.get() + "." + forms);
        }
        List<String> known = new ArrayList<>();
        areas.all().forEach(area -> known.add(area.shortName()));
        groupings.all().forEach(grouping -> known.add("grouping:" + grouping.code()));
        commitments.instruments().forEach(instrument -> known.add("instrument:" + instrument.id()));
        return new Refusal("There is no subject \"" + text + "\"." + nearest(text, known) + forms);
    }

    private static String nearest(String text, List<String> known) {
        List<String> nearest = Spelling.nearest(text, known);
        return nearest.isEmpty() ? "" : " Nearest known: " + String.join(", ", nearest) + ".";
    }

    private Document document(ClaimLine line) throws Refusal {
        if (!line.has("document")) {
            DocumentNumber given = request.document();
            if (given == null) {
                throw new Refusal("The row cites no document. Write its number in column document, or give --source.");
            }
            return known(given);
        }
        String text = line.text("document");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Refusal("\"" + text + "\" is no document number: those are plain numbers, as in /library.");
        }
        return known(new DocumentNumber(Integer.parseInt(text)));
    }

    private Document known(DocumentNumber number) throws Refusal {
        return catalogue
                .document(number)
                .orElseThrow(() -> new Refusal("There is no document " + number
                        + " in the catalogue. Look its number up in /library, or enter its record first."));
    }

    private DateBounds assertedOn(ClaimLine line, Document document) throws Refusal {
        DateBounds assertedOn = line.has("asserted on")
                ? Days.written("asserted on", line.text("asserted on"))
                : unless(request.asOf(), document.date());
        LocalDate asOf = request.asOf();
        if (asOf != null && assertedOn.earliest().isAfter(asOf)) {
            throw new Refusal(assertedOn.text() + " is later than " + asOf
                    + ", the day for which this file speaks. Correct the day, or --as-of.");
        }
        return assertedOn;
    }

    private static DateBounds unless(@Nullable LocalDate given, DateBounds otherwise) {
        return given == null ? otherwise : DateBounds.on(given);
    }

    private static Validity validity(ClaimLine line) throws Refusal {
        String kind = KnownHeader.folded(line.required("validity"));
        DateBounds from = Days.written("from", line.required("from"));
        DateBounds until = line.has("until") ? Days.written("until", line.text("until")) : null;
        if (until != null && until.latest().isBefore(from.earliest())) {
            throw new Refusal("It would end (" + until.text() + ") before it begins (" + from.text() + ").");
        }
        return switch (kind) {
            case "event" -> {
                line.mustBeEmpty("until", "an event has one day, with its bounds in column from");
                yield new Validity.Event(from);
            }
            case "span" -> new Validity.Span(from, until);
            case "observed" ->
                new Validity.Observed(until == null ? from : new DateBounds(from.earliest(), until.latest()));
            default ->
                throw new Refusal(
                        "\"" + line.text("validity") + "\" is no validity. There are: event, span, observed.");
        };
    }

    /// Nobody can report what has not happened yet; a span may reach into the future, as a plan does.
    private static DateBounds refuseForeknowledge(Validity validity, Answer answer, DateBounds assertedOn)
            throws Refusal {
        DateBounds held = switch (validity) {
            case Validity.Event(var on) -> answer instanceof Answer.Act act ? act.day() : on;
            case Validity.Observed(var during) -> during;
            case Validity.Span _ -> assertedOn;
        };
        if (held.earliest().isAfter(assertedOn.latest())) {
            throw new Refusal(held.text() + " is later than " + assertedOn.text()
                    + ", the day for which the source speaks. Correct one of them.");
        }
        return held;
    }

    private Citation citation(ClaimLine line, Document document) throws Refusal {
        String quotedTerm = line.text("quoted term");
        if (quotedTerm.length() > LONGEST_QUOTED_TERM) {
            throw new Refusal("The quoted term has more than " + LONGEST_QUOTED_TERM
                    + " characters. Quote the decisive words only; the locator leads to the rest.");
        }
        return new Citation(
                document.number(),
                line.required("locator"),
                quotedTerm.isEmpty() ? null : quotedTerm,
                line.has("assessor")
                        ? line.text("assessor")
                        : catalogue.seriesOf(document.number()).assesses());
    }

    private static Fit fit(String text) throws Refusal {
        if (text.isEmpty()) {
            return Fit.EXACT;
        }
        try {
            return Fit.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("\"" + text + "\" is no fit. There are: exact, narrower, broader, proxy.");
        }
    }
}
