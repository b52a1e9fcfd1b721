package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;

/// Editions in memory; none until some are published.
final class SampleEditions implements Editions {
    private final List<Edition> published = new CopyOnWriteArrayList<>();

    static SampleEditions two() {
        SampleEditions editions = new SampleEditions();
        editions.publish(new SampleEdition(1, LocalDate.of(2026, 11, 1)));
        editions.publish(new SampleEdition(2, LocalDate.of(2026, 11, 22)));
        return editions;
    }

    void publish(Edition edition) {
        published.add(edition);
    }

    void clear() {
        published.clear();
    }

    @Override
    public List<EditionRecord> all() {
        return published.stream()
                .map(Edition::record)
                .sorted(Comparator.comparing(EditionRecord::number).reversed())
                .toList();
    }

    @Override
    public Optional<Edition> latest() {
        return published.stream()
                .max(Comparator.comparing(edition -> edition.record().number()));
    }

    @Override
    public Optional<Edition> find(int number) {
        return published.stream()
                .filter(edition -> edition.record().number() == number)
                .findFirst();
    }
}
