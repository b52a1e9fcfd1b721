package org.pledgewatch.intake;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.Subject;

/// What the cells of one ILAB file become: claims of its year, in its document.
record IlabClaims(Commitments commitments, DocumentNumber document, LocalDate asOf) {
    static final String ASSESSOR = "United States Department of Labor";

    private static final int LONGEST_QUOTATION = 200;

    /// What a claim answers, and where its answer stands.
    ///
    /// @param ofTerritory whether the subject is no state: a treaty can only extend to it
    record Place(Subject subject, boolean ofTerritory, String locator, String quotedTerm) {}

    /// @param computed whether the source worked the age out itself
    /// @return empty where the answer says nothing to this indicator
    Optional<Claim> claim(IlabField.Target target, IlabValue value, boolean computed, Place place) {
        Indicator indicator = commitments
                .indicator(target.indicator())
                .orElseThrow(() -> new IllegalStateException("no indicator " + target.indicator()));
        Answer answer = answer(target, value, computed, indicator);
        if (answer == null) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                ClaimId.NOT_YET_ENTERED,
                place.subject,
                indicator.version(),
                answer,
                new Validity.Observed(seen(indicator)),
                DateBounds.on(asOf),
                new Citation(document, place.locator, shortened(place.quotedTerm), ASSESSOR),
                indicator.isTreatyStatus() && place.ofTerritory ? Fit.PROXY : target.fit()));
    }

    /// A law, a treaty's status or a standing mechanism is seen at the end of the year; what was done, or graded,
    /// during
    /// it.
    private DateBounds seen(Indicator indicator) {
        return switch (indicator.persistence()) {
            case Persistence.UntilChanged _, Persistence.ShelfLife _ -> DateBounds.on(asOf);
            case Persistence.PeriodOnly _ -> DateBounds.within(Year.from(asOf)).cutAt(asOf);
        };
    }

    private static @Nullable Answer answer(
            IlabField.Target target, IlabValue value, boolean computed, Indicator indicator) {
        return switch (value) {
            case IlabValue.Yes _ -> level(target.yes(), indicator);
            case IlabValue.No _ -> level(target.no(), indicator);
            case IlabValue.Grade(var level) -> level(level, indicator);
            case IlabValue.Number number -> quantity(number, computed, indicator);
            case IlabValue.NotApplicable _ -> new Answer.NotApplicable();
            case IlabValue.NothingFound _ -> new Answer.NothingFound();
        };
    }

    private static @Nullable Answer level(String levels, Indicator indicator) {
        if (levels.isEmpty()) {
            return null;
        }
        Scale scale = indicator.scale();
        int to = levels.indexOf("..");
        String lowest = to < 0 ? levels : levels.substring(0, to);
        String highest = to < 0 ? levels : levels.substring(to + 2);
        if (scale == null || !scale.has(lowest) || !scale.has(highest)) {
            throw new IllegalStateException(indicator.id() + " has no level " + levels);
        }
        return new Answer.Level(scale.version(), lowest, highest);
    }

    private static Answer quantity(IlabValue.Number number, boolean computed, Indicator indicator) {
        boolean isExact = number.qualifier() == Qualifier.EXACTLY;
        return new Answer.Quantity(
                number.low(),
                number.high(),
                computed && isExact ? Qualifier.ABOUT : number.qualifier(),
                indicator.unit(),
                number.marks().isEmpty() ? "" : "with footnote " + number.marks());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTATION ? text : text.substring(0, LONGEST_QUOTATION - 1) + "…";
    }
}
