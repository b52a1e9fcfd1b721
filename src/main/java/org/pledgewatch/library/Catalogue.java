package org.pledgewatch.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// All records and series as they stand at one moment.
public final class Catalogue {
    private final Map<DocumentNumber, Document> documents = new LinkedHashMap<>();
    private final Map<SeriesId, Series> series = new LinkedHashMap<>();

    public Catalogue(Collection<Series> series, Collection<Document> documents) {
        series.forEach(one -> this.series.put(one.id(), one));
        documents.stream()
                .sorted(Comparator.comparing(Document::number))
                .forEach(one -> this.documents.put(one.number(), one));
    }

    public Collection<Document> documents() {
        return documents.values();
    }

    public Collection<Series> series() {
        return series.values();
    }

    public Optional<Document> document(DocumentNumber number) {
        return Optional.ofNullable(documents.get(number));
    }

    public Optional<Series> series(SeriesId id) {
        return Optional.ofNullable(series.get(id));
    }

    /// The records that belong with this one, in order; it does not matter which of two names the other.
    public List<Document> related(Document document) {
        return documents.values().stream()
                .filter(other -> !other.number().equals(document.number()))
                .filter(other -> document.related().contains(other.number())
                        || other.related().contains(document.number()))
                .toList();
    }

    /// The series a cited document belongs to.
    public Series seriesOf(DocumentNumber number) {
        return document(number)
                .flatMap(document -> series(document.series()))
                .orElseThrow(() -> new IllegalArgumentException("document " + number + " is in no known series"));
    }
}
