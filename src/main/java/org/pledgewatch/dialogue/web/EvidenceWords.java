package org.pledgewatch.dialogue.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.library.Authority;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.wording.Wording;
import org.springframework.stereotype.Component;

/// Evidence, as the pages of the dialogue show it.
@Component
class EvidenceWords {
    private final Library library;
    private final Wording wording;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    EvidenceWords(Library library, Wording wording) {
        this.library = library;
        this.wording = wording;
    }

    /// @param isNew whether it came after a decision
    SaidClaim said(Claim claim, LocalDate today, boolean isNew) {
        Catalogue catalogue = library.catalogue();
        Document document = catalogue.document(claim.citation().document()).orElse(null);
        return new SaidClaim(
                claim.id().value(),
                answer(claim.indicator().id(), claim.answer()),
                claim.answer() instanceof Answer.Act ? "" : wording.when(claim.validity()),
                wording.bounds(claim.assertedOn()),
                age(claim.assertedOn().latest(), today),
                claim.citation().document().value(),
                document == null ? "" : document.title(),
                document == null
                        ? ""
                        : catalogue
                                .series(document.series())
                                .map(series -> wording.authority(series.authority()))
                                .orElse(""),
                claim.citation().locator(),
                text(claim.citation().quotedTerm()),
                claim.citation().assessor(),
                isNew);
    }

    SaidClaim said(CompleteList list, boolean isNew) {
        Document document =
                library.catalogue().document(list.citation().document()).orElse(null);
        String asOf = wording.day(list.asOf());
        return new SaidClaim(
                list.id().value(),
                words.say("list", asOf),
                "",
                asOf,
                "",
                list.citation().document().value(),
                document == null ? "" : document.title(),
                wording.authority(Authority.DEPOSITARY),
                list.citation().locator(),
                "",
                list.citation().assessor(),
                isNew);
    }

    /// An act with its day.
    String answer(IndicatorId id, Answer answer) {
        String said = wording.answer(id, answer);
        return answer instanceof Answer.Act act ? words.say("act.on", said, wording.bounds(act.day())) : said;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String age(LocalDate asserted, LocalDate today) {
        return words.say("age", Math.max(0, Period.between(asserted, today).getYears()));
    }
}
