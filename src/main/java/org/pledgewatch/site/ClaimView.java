package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.DocumentNumber;

/// One claim: what a source says, where it says it, for which day, and who it is that says it.
///
/// @param says the answer with its time: "Ratified 19 September 2002"
/// @param language of the words, where the answer is words; empty otherwise
/// @param quoted the source's own term, empty where none is quoted
/// @param facts what else is known of the claim, each in a few words
public record ClaimView(
        String number,
        String says,
        String language,
        String source,
        String sourceHref,
        String passage,
        String quoted,
        List<String> facts) {

    static ClaimView of(Asked asked, PublishedClaim claim) {
        PublishedIndicator indicator = asked.edition()
                .indicator(claim.indicator())
                .orElseThrow(() -> new IllegalStateException("a claim on an unknown indicator: " + claim.id()));
        String title = asked.edition()
                .document(new DocumentNumber(claim.document()))
                .map(PublishedDocument::title)
                .orElseGet(() -> asked.words().say("claim.document", String.valueOf(claim.document())));
        return new ClaimView(
                String.valueOf(claim.id()),
                asked.phrases().standing(says(asked.phrases(), claim, indicator)),
                claim.answer() instanceof AnswerValue.OfWords words ? words.language() : "",
                title,
                asked.toClaim(claim.document(), claim.id()),
                claim.locator(),
                claim.quotedTerm() == null ? "" : claim.quotedTerm(),
                facts(asked, claim));
    }

    static String says(Phrases phrases, PublishedClaim claim, PublishedIndicator indicator) {
        String answer = phrases.answer(claim.answer(), indicator);
        return switch (claim.answer()) {
            case AnswerValue.OfAct _, AnswerValue.OfSilence _ -> answer;
            case AnswerValue.OfLevel _, AnswerValue.OfLevels _, AnswerValue.OfQuantity _, AnswerValue.OfWords _ ->
                answer + ", " + phrases.validity(claim);
        };
    }

    private static List<String> facts(Asked asked, PublishedClaim claim) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<String> facts = new ArrayList<>();
        facts.add(words.say("claim.asserted", phrases.dated(claim.assertedOn())));
        facts.add(phrases.worded("authority.", claim.authority()));
        if (!claim.fit().equals("exact")) {
            facts.add(phrases.worded("fit.", claim.fit()));
        }
        if (!claim.assessor().isEmpty()) {
            facts.add(words.say("claim.assessor", claim.assessor()));
        }
        return facts;
    }
}
