package org.pledgewatch.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedClaim;

/// A claim with the passage that says it.
record ClaimForm(SubjectNames names, int edition) implements Form<PublishedClaim> {
    record Json(
            long id,
            String subject,
            String indicator,
            int version,
            Object answer,
            Validity validity,
            String assertedOn,
            Citation citation,
            String fit,
            int batch,
            String series,
            String authority,
            int edition) {}

    record Validity(String kind, String from, @Nullable String until) {}

    record Citation(int document, String locator, @Nullable String quotedTerm, String assessor) {}

    static ClaimForm in(Edition edition) {
        return new ClaimForm(new SubjectNames(edition), edition.record().number());
    }

    @Override
    public Object json(PublishedClaim claim) {
        return new Json(
                claim.id(),
                claim.subject().text(),
                claim.indicator().value(),
                claim.indicatorVersion(),
                AnswerForm.json(claim.answer()),
                new Validity(claim.validity(), claim.from(), claim.until()),
                claim.assertedOn(),
                new Citation(claim.document(), claim.locator(), Texts.orNull(claim.quotedTerm()), claim.assessor()),
                claim.fit(),
                claim.batch(),
                claim.series(),
                claim.authority(),
                edition);
    }

    @Override
    public List<Column<PublishedClaim>> columns() {
        return List.of(
                new Column<>("id", PublishedClaim::id),
                new Column<>("subject", claim -> claim.subject().text()),
                new Column<>("subject_name", claim -> names.of(claim.subject())),
                new Column<>("indicator", claim -> claim.indicator().value()),
                new Column<>("indicator_name", claim -> names.of(claim.indicator())),
                new Column<>("version", PublishedClaim::indicatorVersion),
                new Column<>("answer", claim -> AnswerForm.cell(claim.answer())),
                new Column<>("low", ofQuantity(AnswerForm.Quantity::low)),
                new Column<>("high", ofQuantity(AnswerForm.Quantity::high)),
                new Column<>("qualifier", ofQuantity(AnswerForm.Quantity::qualifier)),
                new Column<>("unit", ofQuantity(AnswerForm.Quantity::unit)),
                new Column<>("scope", ofQuantity(AnswerForm.Quantity::scope)),
                new Column<>("validity", PublishedClaim::validity),
                new Column<>("from", PublishedClaim::from),
                new Column<>("until", PublishedClaim::until),
                new Column<>("asserted_on", PublishedClaim::assertedOn),
                new Column<>("document", PublishedClaim::document),
                new Column<>("locator", PublishedClaim::locator),
                new Column<>("quoted_term", PublishedClaim::quotedTerm),
                new Column<>("assessor", PublishedClaim::assessor),
                new Column<>("fit", PublishedClaim::fit),
                new Column<>("batch", PublishedClaim::batch),
                new Column<>("series", PublishedClaim::series),
                new Column<>("authority", PublishedClaim::authority),
                new Column<>("edition", _ -> edition));
    }

    private static Function<PublishedClaim, @Nullable Object> ofQuantity(Function<AnswerForm.Quantity, Object> part) {
        return claim -> claim.answer() instanceof AnswerValue.OfQuantity quantity
                ? part.apply(AnswerForm.Quantity.of(quantity))
                : null;
    }
}
