package org.pledgewatch.publication;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Spelling;

/// Which records of the catalogue are asked for; null means any.
///
/// @param year in which the document may have been made
/// @param text words that all stand in title, author, publisher or summary, whatever their case and accents
public record DocumentQuery(
        @Nullable String type,
        @Nullable String keyword,
        @Nullable String language,
        @Nullable Year year,
        @Nullable String text) {
    public static final DocumentQuery ANY = new DocumentQuery(null, null, null, null, null);

    public List<PublishedDocument> of(List<PublishedDocument> documents) {
        return documents.stream().filter(this::isMet).toList();
    }

    private boolean isMet(PublishedDocument document) {
        return (type == null || document.everyType().contains(type))
                && (keyword == null || document.everyKeyword().contains(keyword))
                && (language == null || document.language().equals(language))
                && (year == null || isOf(document, year))
                && (text == null || hasWords(document, text));
    }

    private static boolean isOf(PublishedDocument document, Year year) {
        return DateBounds.parse(document.date())
                .map(bounds -> bounds.earliest().getYear() <= year.getValue()
                        && year.getValue() <= bounds.latest().getYear())
                .orElse(false);
    }

    private static boolean hasWords(PublishedDocument document, String text) {
        String where = Stream.of(document.title(), document.author(), document.publisher(), document.summary())
                .map(Spelling::folded)
                .collect(Collectors.joining("\n"));
        return Arrays.stream(Spelling.folded(text).split(" ")).allMatch(where::contains);
    }
}
