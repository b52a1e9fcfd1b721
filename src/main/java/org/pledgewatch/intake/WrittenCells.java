package org.pledgewatch.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Qualifier;

/// A claim written in cells of `claims-csv`, so that it can be filled in again and revised.
final class WrittenCells {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private WrittenCells() {}

    static Map<String, String> of(Claim claim) {
        WrittenCells written = new WrittenCells();
        written.put("subject", claim.subject().text());
        written.put("indicator", claim.indicator().id().value());
        written.answer(claim.answer(), claim.validity());
        written.validity(claim.validity());
        written.put("asserted on", claim.assertedOn().text());
        written.put("document", claim.citation().document().toString());
        written.put("locator", claim.citation().locator());
        String quoted = claim.citation().quotedTerm();
        written.put("quoted term", quoted == null ? "" : quoted);
        written.put("assessor", claim.citation().assessor());
        written.put("fit", claim.fit().word());
        return written.cells;
    }

    private void put(String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private void answer(Answer answer, Validity validity) {
        switch (answer) {
            case Answer.Level level -> {
                put("answer type", "level");
                put(
                        "answer",
                        level.lowest().equals(level.highest())
                                ? level.lowest()
                                : level.lowest() + ".." + level.highest());
            }
            case Answer.Act act -> {
                put("answer type", "act");
                put("answer", act.kind().word() + ownDay(act, validity));
                put("territory", act.territory() == null ? "" : act.territory().value());
            }
            case Answer.Quantity quantity -> {
                put("answer type", "quantity");
                put("answer", number(quantity));
                put("unit", quantity.unit());
                put("scope", quantity.scope());
            }
            case Answer.Words words -> {
                put("answer type", "words");
                put("answer", words.text().originalText());
            }
            case Answer.NotApplicable _ -> put("answer type", "not applicable");
            case Answer.NothingFound _ -> put("answer type", "nothing found");
        }
    }

    /// A succession holds from its date, and is deposited later.
    private static String ownDay(Answer.Act act, Validity validity) {
        boolean isOther =
                validity instanceof Validity.Event event && !event.on().equals(act.day());
        return isOther ? " " + act.day().text() : "";
    }

    private static String number(Answer.Quantity quantity) {
        String low = quantity.low().toPlainString();
        if (quantity.qualifier() == Qualifier.BETWEEN) {
            return low + " to " + quantity.high().toPlainString();
        }
        return quantity.qualifier() == Qualifier.EXACTLY
                ? low
                : quantity.qualifier().word().replace('-', ' ') + " " + low;
    }

    private void validity(Validity validity) {
        switch (validity) {
            case Validity.Event event -> {
                put("validity", "event");
                put("from", event.on().text());
            }
            case Validity.Observed seen -> {
                put("validity", "observed");
                put("from", seen.during().text());
            }
            case Validity.Span span -> {
                DateBounds until = span.until();
                put("validity", "span");
                put("from", span.from().text());
                put("until", until == null ? "" : until.text());
            }
        }
    }
}
