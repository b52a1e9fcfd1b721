package org.pledgewatch.review;

import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Qualifier;

/// A claim in a few words for the terminal: `NZL protection.opsc-status: ratified 2011-09-20`.
final class Told {
    private Told() {}

    static String of(Claim claim) {
        return claim.subject().text() + " " + claim.indicator().id() + ": " + saying(claim);
    }

    /// Only what it says, where subject and indicator are known.
    static String saying(Claim claim) {
        return answer(claim.answer()) + when(claim.validity());
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Level level ->
                level.lowest().equals(level.highest()) ? level.lowest() : level.lowest() + " to " + level.highest();
            case Answer.Act act -> act.kind().word();
            case Answer.Quantity quantity -> quantity(quantity);
            case Answer.Words words -> "\"" + words.text().originalText() + "\"";
            case Answer.NotApplicable _ -> "does not apply";
            case Answer.NothingFound _ -> "nothing found";
        };
    }

    private static String quantity(Answer.Quantity quantity) {
        String number = switch (quantity.qualifier()) {
            case EXACTLY -> quantity.low().toPlainString();
            case BETWEEN ->
                quantity.low().toPlainString() + " to " + quantity.high().toPlainString();
            case ABOUT, AT_LEAST, AT_MOST, MORE_THAN, FEWER_THAN ->
                words(quantity.qualifier()) + " " + quantity.low().toPlainString();
        };
        return number + " " + quantity.unit();
    }

    private static String words(Qualifier qualifier) {
        return qualifier.word().replace('-', ' ');
    }

    private static String when(Validity validity) {
        return switch (validity) {
            case Validity.Event event -> " " + event.on().text();
            case Validity.Observed observed -> ", seen " + observed.during().text();
            case Validity.Span span -> ", from " + span.from().text() + until(span.until());
        };
    }

    private static String until(@org.jspecify.annotations.Nullable DateBounds until) {
        return until == null ? "" : " until " + until.text();
    }
}
