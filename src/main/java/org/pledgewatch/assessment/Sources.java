package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.commitments.AuthorityOrder;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// Which series each document belongs to and how much its word counts, for one order of authorities.
final class Sources {
    private static final int NOT_CATALOGUED = -1;

    private final List<SeriesId> series = new ArrayList<>();
    private final Map<SeriesId, Integer> indexes = new HashMap<>();
    private final int[] ranks;
    private final int[] seriesByDocument;

    Sources(Catalogue catalogue, AuthorityOrder order) {
        for (Series one : catalogue.series()) {
            indexes.put(one.id(), series.size());
            series.add(one.id());
        }
        ranks = catalogue.series().stream()
                .mapToInt(one -> Ranks.of(one.authority(), order))
                .toArray();
        int last = catalogue.documents().stream()
                .mapToInt(document -> document.number().value())
                .max()
                .orElse(0);
        seriesByDocument = new int[last + 1];
        Arrays.fill(seriesByDocument, NOT_CATALOGUED);
        for (Document document : catalogue.documents()) {
            seriesByDocument[document.number().value()] = indexes.getOrDefault(document.series(), NOT_CATALOGUED);
        }
    }

    int seriesIndex(DocumentNumber document) {
        int index = document.value() < seriesByDocument.length ? seriesByDocument[document.value()] : NOT_CATALOGUED;
        if (index == NOT_CATALOGUED) {
            throw new IllegalArgumentException("document " + document + " is in no known series");
        }
        return index;
    }

    SeriesId series(DocumentNumber document) {
        return series.get(seriesIndex(document));
    }

    int rank(DocumentNumber document) {
        return ranks[seriesIndex(document)];
    }

    int rank(SeriesId id) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no such series: " + id);
        }
        return ranks[index];
    }
}
