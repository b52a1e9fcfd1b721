package org.pledgewatch.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.Subject;

/// The copies of a text side by side: what each of them prints.
public record TextVersions(List<PublishedDocument> copies, List<Point> points) {

    /// One thing that copies print.
    ///
    /// @param printed what each copy prints, in the order of the copies; an empty list where it was not read for it
    public record Point(Subject subject, IndicatorId indicator, List<List<PublishedClaim>> printed) {

        /// Whether two copies print different things.
        public boolean differs() {
            return printed.stream()
                            .filter(claims -> !claims.isEmpty())
                            .map(claims ->
                                    claims.stream().map(PublishedClaim::answer).toList())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    private record Key(Subject subject, IndicatorId indicator) {}

    public static TextVersions of(Edition edition, InstrumentId instrument) {
        List<PublishedDocument> copies = edition.documents().stream()
                .filter(document -> document.versionOf().equals(instrument.value()))
                .toList();
        Map<Key, List<List<PublishedClaim>>> printed = new LinkedHashMap<>();
        for (int copy = 0; copy < copies.size(); copy++) {
            ClaimQuery said = new ClaimQuery(null, null, copies.get(copy).number(), 0, Integer.MAX_VALUE);
            for (PublishedClaim claim : edition.claims(said)) {
                printed.computeIfAbsent(new Key(claim.subject(), claim.indicator()), _ -> emptyColumns(copies.size()))
                        .get(copy)
                        .add(claim);
            }
        }
        return new TextVersions(
                copies,
                printed.entrySet().stream()
                        .map(entry -> new Point(entry.getKey().subject, entry.getKey().indicator, entry.getValue()))
                        .toList());
    }

    private static List<List<PublishedClaim>> emptyColumns(int number) {
        List<List<PublishedClaim>> columns = new ArrayList<>();
        for (int column = 0; column < number; column++) {
            columns.add(new ArrayList<>());
        }
        return columns;
    }
}
