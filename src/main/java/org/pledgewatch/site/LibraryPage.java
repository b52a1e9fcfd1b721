package org.pledgewatch.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.DocumentQuery;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;

/// The documents that are cited, by the kind of voice they have; a form narrows them.
///
/// @param number how many there are after narrowing, in words
/// @param all the address of the whole list; empty where nothing was narrowed
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record LibraryPage(
        Frame frame,
        String number,
        String all,
        List<Selection> selections,
        String year,
        String text,
        Map<String, String> kept,
        List<Shelf> shelves,
        String previous,
        String next) {
    static final List<String> PARTICULARS = List.of("type", "keyword", "language", "year", "q", "page");
    private static final List<String> ORDER = List.of(
            "depositary",
            "treaty-body",
            "un-publication",
            "government",
            "monitoring-organisation",
            "compiled-dataset",
            "press");
    private static final int A_PAGE = 100;

    public record Shelf(String anchor, String name, List<Row> rows) {}

    public record Row(
            String number, String title, String language, String href, String publisher, String date, String claims) {}

    static LibraryPage of(Asked asked, DocumentQuery query, int page) {
        Words words = asked.words();
        List<PublishedDocument> everything = asked.edition().documents();
        List<PublishedDocument> found = query.of(everything).stream()
                .sorted(Comparator.comparingInt(LibraryPage::shelf).thenComparing(PublishedDocument::number))
                .toList();
        List<PublishedDocument> shown =
                found.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE).toList();
        return new LibraryPage(
                Frame.of(asked, "/library", words.say("library.title"), words.say("library.description"))
                        .withData(asked),
                query.equals(DocumentQuery.ANY)
                        ? words.say("library.lead", asked.phrases().number(everything.size()))
                        : words.say(
                                "library.found", found.size(), asked.phrases().number(everything.size())),
                query.equals(DocumentQuery.ANY) ? "" : asked.to("/library"),
                List.of(
                        Selection.of(
                                asked,
                                "type",
                                words.say("library.type"),
                                counted(everything, document -> document.everyType().stream()),
                                asked.phrases()::standing),
                        Selection.of(
                                asked,
                                "keyword",
                                words.say("document.keywords"),
                                counted(everything, document -> document.everyKeyword().stream()),
                                asked.phrases()::standing),
                        Selection.of(
                                asked,
                                "language",
                                words.say("document.language"),
                                counted(everything, document -> Stream.of(document.language())),
                                tag -> language(words, tag))),
                asked.particular().getOrDefault("year", ""),
                asked.particular().getOrDefault("q", ""),
                asked.chosen(),
                shelves(asked, shown),
                page > 1 ? address(asked, page - 1) : "",
                found.size() > page * (long) A_PAGE ? address(asked, page + 1) : "");
    }

    private static int shelf(PublishedDocument document) {
        return Math.floorMod(ORDER.indexOf(document.series().authority()), ORDER.size() + 1);
    }

    private static Map<String, Long> counted(
            List<PublishedDocument> documents, Function<PublishedDocument, Stream<String>> values) {
        return documents.stream()
                .flatMap(values)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(
                        Function.identity(),
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.counting()));
    }

    /// This question's other pages.
    private static String address(Asked asked, int page) {
        Map<String, String> question = new LinkedHashMap<>(asked.particular());
        question.remove("page");
        if (page > 1) {
            question.put("page", String.valueOf(page));
        }
        return asked.to(Asked.with("/library", question));
    }

    private static List<Shelf> shelves(Asked asked, List<PublishedDocument> shown) {
        Map<Integer, Long> claims =
                asked.edition().claims(new ClaimQuery(null, null, null, 0, Integer.MAX_VALUE)).stream()
                        .collect(Collectors.groupingBy(PublishedClaim::document, Collectors.counting()));
        return shown.stream()
                .collect(Collectors.groupingBy(
                        document -> document.series().authority(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(shelf -> new Shelf(
                        "shelf-" + shelf.getKey(),
                        asked.phrases().worded("authority.", shelf.getKey()),
                        shelf.getValue().stream()
                                .map(document -> row(
                                        asked,
                                        document,
                                        claims.getOrDefault(document.number().value(), 0L)))
                                .toList()))
                .toList();
    }

    private static Row row(Asked asked, PublishedDocument document, long claims) {
        return new Row(
                document.number().toString(),
                document.title(),
                document.language(),
                asked.to("/library/" + document.number()),
                document.publisher().isEmpty() ? document.series().publisher() : document.publisher(),
                asked.phrases().dated(document.date()),
                asked.phrases().number(claims));
    }

    static String language(Words words, String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }
}
