package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedSection;
import org.pledgewatch.vocabulary.DocumentNumber;

/// One commitment: what was promised, by when, who has done it and on what evidence, and what it is linked to.
///
/// @param headline our title; the text and code alone where the commitment is from memory
/// @param title our title where it may not be the headline; empty otherwise
/// @param decides whether it is said of any deadline who met it
/// @param notObserved why no indicator observes it; empty where one does
public record CommitmentPage(
        Frame frame,
        String text,
        String textHref,
        String section,
        String headline,
        String title,
        String summary,
        EvidenceMark mark,
        String restsOn,
        List<Link> sources,
        List<String> remarks,
        String notObserved,
        List<Observation> observations,
        List<DeadlineView> deadlines,
        boolean decides,
        LinksView links) {

    static CommitmentPage of(Asked asked, PublishedCommitment commitment) {
        Words words = asked.words();
        String text = asked.edition()
                .instrument(commitment.id().instrument())
                .map(PublishedInstrument::shortTitle)
                .orElse(commitment.id().instrument().value());
        String coded = words.say("commitment.coded", text, CommitmentName.code(commitment.id()));
        return new CommitmentPage(
                Frame.of(
                                asked,
                                "/commitments",
                                commitment
                                        .headline()
                                        .map(title -> words.say(
                                                "commitment.named", text, CommitmentName.code(commitment.id()), title))
                                        .orElse(coded),
                                words.say("commitment.description", coded))
                        .withData(asked),
                coded,
                asked.to("/instruments/" + commitment.id().instrument()),
                section(asked, commitment),
                commitment.headline().orElse(coded),
                commitment.isFromMemory() ? commitment.title() : "",
                commitment.summary(),
                EvidenceMark.of(words, commitment.mark()),
                commitment.restsOn(),
                sources(asked, commitment),
                remarks(words, commitment),
                notObserved(words, commitment),
                Observation.all(asked, commitment),
                DeadlineView.all(asked, commitment),
                commitment.deadlines().stream().anyMatch(PublishedCommitment.Deadline::decides),
                LinksView.of(asked, commitment.id().toString()));
    }

    private static String section(Asked asked, PublishedCommitment commitment) {
        return asked.edition().sections().stream()
                .filter(section -> section.instrument().equals(commitment.id().instrument())
                        && section.code().equals(commitment.section()))
                .findFirst()
                .map(PublishedSection::title)
                .orElse("");
    }

    private static List<Link> sources(Asked asked, PublishedCommitment commitment) {
        return commitment.sources().stream()
                .map(source -> {
                    String title = asked.edition()
                            .document(new DocumentNumber(source.document()))
                            .map(PublishedDocument::title)
                            .orElseGet(() -> asked.words().say("claim.document", String.valueOf(source.document())));
                    return new Link(
                            source.locator().isEmpty()
                                    ? title
                                    : asked.words().say("commitment.passage", title, source.locator()),
                            asked.to("/library/" + source.document()));
                })
                .toList();
    }

    private static List<String> remarks(Words words, PublishedCommitment commitment) {
        List<String> remarks = new ArrayList<>();
        if (commitment.annex()) {
            remarks.add(words.say("commitment.annex.note"));
        }
        if (commitment.ownCode()) {
            remarks.add(words.say("commitment.own-code"));
        }
        return remarks;
    }

    private static String notObserved(Words words, PublishedCommitment commitment) {
        if (!commitment.indicators().isEmpty()) {
            return "";
        }
        if (!commitment.notObserved().isEmpty()) {
            return commitment.notObserved();
        }
        return words.say(commitment.annex() ? "commitment.annex.unobserved" : "commitment.unobserved");
    }
}
