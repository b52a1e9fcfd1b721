package org.pledgewatch.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.vocabulary.DocumentNumber;

/// A record of the catalogue with its series.
record DocumentForm() implements Form<PublishedDocument> {
    record Json(
            int number,
            @Nullable String date,
            String title,
            @Nullable String author,
            @Nullable String publisher,
            @Nullable String language,
            @Nullable String rights,
            @Nullable String types,
            @Nullable String keywords,
            @Nullable String address,
            @Nullable String retrieved,
            @Nullable String versionOf,
            @Nullable String version,
            @Nullable String summary,
            @Nullable String source,
            Series series,
            @Nullable String availability,
            List<Integer> related) {}

    record Series(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String authority,
            @Nullable String covers,
            @Nullable String assesses,
            @Nullable String address) {}

    static Json written(PublishedDocument document) {
        PublishedDocument.Series series = document.series();
        return new Json(
                document.number().value(),
                Texts.orNull(document.date()),
                document.title(),
                Texts.orNull(document.author()),
                Texts.orNull(document.publisher()),
                Texts.orNull(document.language()),
                Texts.orNull(document.rights()),
                Texts.orNull(document.types()),
                Texts.orNull(document.keywords()),
                Texts.orNull(document.address()),
                Texts.orNull(document.retrieved()),
                Texts.orNull(document.versionOf()),
                Texts.orNull(document.version()),
                Texts.orNull(document.summary()),
                Texts.orNull(document.source()),
                new Series(
                        series.id(),
                        series.title(),
                        Texts.orNull(series.publisher()),
                        Texts.orNull(series.authority()),
                        Texts.orNull(series.covers()),
                        Texts.orNull(series.assesses()),
                        Texts.orNull(series.address())),
                Texts.orNull(document.availability()),
                document.related().stream().map(DocumentNumber::value).toList());
    }

    @Override
    public Object json(PublishedDocument document) {
        return written(document);
    }

    @Override
    public List<Column<PublishedDocument>> columns() {
        return List.of(
                new Column<>("number", document -> document.number().value()),
                new Column<>("date", PublishedDocument::date),
                new Column<>("title", PublishedDocument::title),
                new Column<>("author", PublishedDocument::author),
                new Column<>("publisher", PublishedDocument::publisher),
                new Column<>("language", PublishedDocument::language),
                new Column<>("rights", PublishedDocument::rights),
                new Column<>("types", PublishedDocument::types),
                new Column<>("keywords", PublishedDocument::keywords),
                new Column<>("address", PublishedDocument::address),
                new Column<>("retrieved", PublishedDocument::retrieved),
                new Column<>("version_of", PublishedDocument::versionOf),
                new Column<>("version", PublishedDocument::version),
                new Column<>("summary", PublishedDocument::summary),
                new Column<>("source", PublishedDocument::source),
                new Column<>("series", document -> document.series().id()),
                new Column<>("series_title", document -> document.series().title()),
                new Column<>("series_authority", document -> document.series().authority()),
                new Column<>("availability", PublishedDocument::availability),
                new Column<>(
                        "related",
                        document -> document.related().stream()
                                .map(DocumentNumber::toString)
                                .collect(Collectors.joining("; "))));
    }
}
