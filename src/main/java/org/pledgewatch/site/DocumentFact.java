package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedDocument;

/// What a catalogue record says of its document, line by line; what can be walked along is a link.
///
/// @param values each a text, with an address where it has one
public record DocumentFact(String label, List<Link> values) {

    static List<DocumentFact> of(Asked asked, PublishedDocument document) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<DocumentFact> facts = new ArrayList<>();
        facts.add(plain(words.say("document.date"), phrases.dated(document.date())));
        facts.add(plain(words.say("document.author"), document.author()));
        facts.add(plain(words.say("document.publisher"), document.publisher()));
        facts.add(plain(words.say("document.language"), LibraryPage.language(words, document.language())));
        facts.add(copy(asked, document));
        facts.add(plain(
                words.say("document.availability"),
                document.availability().isEmpty() ? "" : phrases.worded("availability.", document.availability())));
        facts.add(plain(words.say("document.address"), document.address()));
        facts.add(plain(words.say("document.retrieved"), phrases.dated(document.retrieved())));
        facts.add(plain(words.say("document.rights"), document.rights()));
        facts.add(narrowing(asked, words.say("document.types"), "type", document.everyType()));
        facts.add(narrowing(asked, words.say("document.keywords"), "keyword", document.everyKeyword()));
        facts.add(plain(words.say("document.series"), document.series().title()));
        facts.add(plain(
                words.say("document.authority"),
                phrases.worded("authority.", document.series().authority())));
        facts.add(plain(words.say("document.covers"), document.series().covers()));
        facts.add(plain(words.say("document.assesses"), document.series().assesses()));
        facts.add(plain(words.say("document.source"), document.source()));
        facts.add(new DocumentFact(words.say("document.related"), related(asked, document)));
        facts.removeIf(fact -> fact.values().isEmpty());
        return facts;
    }

    private static DocumentFact plain(String label, String text) {
        return new DocumentFact(label, text.isBlank() ? List.of() : List.of(new Link(text, "")));
    }

    private static DocumentFact copy(Asked asked, PublishedDocument document) {
        String label = asked.words().say("document.version");
        return document.versionOf().isEmpty()
                ? plain(label, document.version())
                : new DocumentFact(
                        label, List.of(new Link(document.version(), asked.to("/instruments/" + document.versionOf()))));
    }

    /// Each value leads to the documents that share it.
    private static DocumentFact narrowing(Asked asked, String label, String parameter, List<String> values) {
        return new DocumentFact(
                label,
                values.stream()
                        .map(value -> new Link(value, asked.to(Asked.with("/library", Map.of(parameter, value)))))
                        .toList());
    }

    private static List<Link> related(Asked asked, PublishedDocument document) {
        return document.related().stream()
                .map(asked.edition()::document)
                .flatMap(found -> found.stream())
                .map(found -> new Link(found.title(), asked.to("/library/" + found.number())))
                .toList();
    }
}
