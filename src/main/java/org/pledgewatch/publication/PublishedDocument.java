package org.pledgewatch.publication;

import java.util.Arrays;
import java.util.List;
import org.pledgewatch.vocabulary.DocumentNumber;

/// A catalogue record as it is shown, with what is known of its series.
///
/// @param types kinds of document, parted by semicolons
/// @param keywords likewise
/// @param related records that belong with it, whichever of the two says so
public record PublishedDocument(
        DocumentNumber number,
        String date,
        String title,
        String author,
        String publisher,
        String language,
        String rights,
        String types,
        String keywords,
        String address,
        String retrieved,
        String versionOf,
        String version,
        String summary,
        String source,
        Series series,
        String availability,
        List<DocumentNumber> related) {

    public record Series(
            String id,
            String title,
            String publisher,
            String authority,
            String covers,
            String assesses,
            String address) {}

    public List<String> everyType() {
        return parts(types);
    }

    public List<String> everyKeyword() {
        return parts(keywords);
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
