package org.pledgewatch.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.PublishedDocument;

/// Every document that is cited, by the kind of voice it has.
public record LibraryPage(Frame frame, String number, List<Shelf> shelves) {
    private static final List<String> ORDER = List.of(
            "depositary",
            "treaty-body",
            "un-publication",
            "government",
            "monitoring-organisation",
            "compiled-dataset",
            "press");
    private static final int COUNTED = 10_000;

    public record Shelf(String anchor, String name, List<Row> rows) {}

    public record Row(
            String number, String title, String language, String href, String publisher, String date, String claims) {}

    static LibraryPage of(Asked asked) {
        Words words = asked.words();
        Map<String, List<PublishedDocument>> shelves = new TreeMap<>(
                Comparator.comparingInt((String authority) -> Math.floorMod(ORDER.indexOf(authority), ORDER.size() + 1))
                        .thenComparing(Comparator.naturalOrder()));
        for (PublishedDocument document : asked.edition().documents()) {
            shelves.computeIfAbsent(document.series().authority(), _ -> new java.util.ArrayList<>())
                    .add(document);
        }
        return new LibraryPage(
                Frame.of(asked, "/library", words.say("library.title"), words.say("library.description"))
                        .withData(asked),
                asked.phrases().number(asked.edition().documents().size()),
                shelves.entrySet().stream()
                        .map(shelf -> new Shelf(
                                "shelf-" + shelf.getKey(),
                                asked.phrases().worded("authority.", shelf.getKey()),
                                shelf.getValue().stream()
                                        .map(document -> row(asked, document))
                                        .toList()))
                        .toList());
    }

    private static Row row(Asked asked, PublishedDocument document) {
        int claims = asked.edition()
                .claims(new ClaimQuery(null, null, document.number(), 0, COUNTED))
                .size();
        return new Row(
                document.number().toString(),
                document.title(),
                document.language(),
                asked.to("/library/" + document.number()),
                document.publisher().isEmpty() ? document.series().publisher() : document.publisher(),
                asked.phrases().dated(document.date()),
                asked.phrases().number(claims));
    }

    static Map<String, String> facts(Asked asked, PublishedDocument document) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.say("document.date"), phrases.dated(document.date()));
        facts.put(words.say("document.author"), document.author());
        facts.put(words.say("document.publisher"), document.publisher());
        facts.put(words.say("document.language"), language(words, document.language()));
        facts.put(words.say("document.version"), document.version());
        facts.put(words.say("document.address"), document.address());
        facts.put(words.say("document.retrieved"), phrases.dated(document.retrieved()));
        facts.put(words.say("document.rights"), document.rights());
        facts.put(
                words.say("document.keywords"),
                document.keywords().replace(";", words.say("list.comma").strip() + " "));
        facts.put(words.say("document.series"), document.series().title());
        facts.put(
                words.say("document.authority"),
                phrases.worded("authority.", document.series().authority()));
        facts.put(words.say("document.covers"), document.series().covers());
        facts.put(words.say("document.assesses"), document.series().assesses());
        facts.put(words.say("document.source"), document.source());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static String language(Words words, String tag) {
        return java.util.Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }
}
