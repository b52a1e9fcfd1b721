package org.pledgewatch.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Subject;

/// A file about one treaty as of one day: what all its rows have in common.
final class TreatyFile {
    private final DocumentNumber document;
    private final Instrument instrument;
    private final Indicator indicator;
    private final LocalDate asOf;
    private final String assessor;
    private final Map<AreaCode, Long> lines = new HashMap<>();

    private TreatyFile(
            DocumentNumber document, Instrument instrument, Indicator indicator, LocalDate asOf, String assessor) {
        this.document = document;
        this.instrument = instrument;
        this.indicator = indicator;
        this.asOf = asOf;
        this.assessor = assessor;
    }

    static TreatyFile of(String format, Request request, Commitments commitments, String assessor) throws Unreadable {
        Instrument instrument = given(request.instrument(), format, "--instrument ID says which treaty it is about");
        LocalDate asOf = given(request.asOf(), format, "--as-of DATE says for which day it speaks");
        DocumentNumber document = given(request.document(), format, "--source NUMBER says which record it is");
        Indicator indicator = commitments
                .statusOf(instrument.id())
                .orElseThrow(() -> new Unreadable("No indicator follows who is party to " + instrument.id() + "."));
        return new TreatyFile(document, instrument, indicator, asOf, assessor);
    }

    private static <T> T given(@Nullable T value, String format, String what) throws Unreadable {
        if (value == null) {
            throw new Unreadable("A " + format + " file does not say it itself: " + what + ".");
        }
        return value;
    }

    Instrument instrument() {
        return instrument;
    }

    Indicator indicator() {
        return indicator;
    }

    LocalDate asOf() {
        return asOf;
    }

    /// Refuses a state's second row, of which nobody could say which one is meant.
    void takeOnce(Area area, long line) throws Refusal {
        Long first = lines.putIfAbsent(area.code(), line);
        if (first != null) {
            throw new Refusal(area.shortName() + " already stands in line " + first
                    + ". Find out which row is right and delete the other.");
        }
    }

    Claim claim(Area area, Answer answer, Validity validity, String locator, String quotedTerm) {
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.of(area.code()),
                indicator.version(),
                answer,
                validity,
                DateBounds.on(asOf),
                citation(locator, quotedTerm),
                Fit.EXACT);
    }

    Citation citation(String locator, @Nullable String quotedTerm) {
        return new Citation(document, locator, quotedTerm, assessor);
    }
}
