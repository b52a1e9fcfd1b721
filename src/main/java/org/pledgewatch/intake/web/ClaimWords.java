package org.pledgewatch.intake.web;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.wording.Wording;
import org.springframework.stereotype.Component;

/// Whole claims, as the desk's pages show them.
@Component
public class ClaimWords {
    private final Library library;
    private final Wording wording;
    private final Words words = Words.of("claim", Locale.ENGLISH);

    ClaimWords(Library library, Wording wording) {
        this.library = library;
        this.wording = wording;
    }

    /// Claims in words, with the catalogue as it is now: read once for a whole page.
    public Function<Claim, ClaimView> views() {
        Catalogue catalogue = library.catalogue();
        return claim -> view(claim, catalogue);
    }

    private ClaimView view(Claim claim, Catalogue catalogue) {
        Document document = catalogue.document(claim.citation().document()).orElse(null);
        return new ClaimView(
                claim.id().value(),
                wording.subject(claim.subject()),
                claim.subject().text(),
                wording.indicator(claim.indicator().id()),
                claim.indicator().id().value(),
                answer(claim),
                wording.when(claim.validity()),
                wording.bounds(claim.assertedOn()),
                claim.citation().document().value(),
                document == null ? "" : document.title(),
                document == null ? "" : document.address(),
                document == null
                        ? ""
                        : catalogue
                                .series(document.series())
                                .map(series -> wording.authority(series.authority()))
                                .orElse(""),
                claim.citation().locator(),
                quoted(claim.citation().quotedTerm()),
                claim.citation().assessor(),
                words.say("fit." + claim.fit().word()));
    }

    private static String quoted(@Nullable String term) {
        return term == null ? "" : term;
    }

    private String answer(Claim claim) {
        String said = wording.answer(claim.indicator().id(), claim.answer());
        return claim.answer() instanceof Answer.Act act
                        && claim.validity() instanceof Validity.Event event
                        && !event.on().equals(act.day())
                ? words.say("act.deposited", said, wording.bounds(act.day()))
                : said;
    }
}
