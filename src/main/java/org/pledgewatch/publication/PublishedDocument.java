package org.pledgewatch.publication;

import org.pledgewatch.vocabulary.DocumentNumber;

/// A catalogue record as it is shown, with what is known of its series.
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
        Series series) {

    public record Series(
            String id,
            String title,
            String publisher,
            String authority,
            String covers,
            String assesses,
            String address) {}
}
