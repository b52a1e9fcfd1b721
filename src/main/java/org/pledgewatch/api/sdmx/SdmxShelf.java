package org.pledgewatch.api.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Versions;
import org.springframework.stereotype.Component;

/// Finds what a request means by its versions, editions and figures, and keeps the few editions that were asked for
/// last.
@Component
class SdmxShelf {
    private static final int HELD = 4;

    private final Editions editions;
    private final PublishedFigures figures;
    private final Map<Long, Published> releases = new ConcurrentHashMap<>();
    private final Map<Integer, Published> held = new LinkedHashMap<>(16, 0.75f, true);

    SdmxShelf(Editions editions, PublishedFigures figures) {
        this.editions = editions;
        this.figures = figures;
    }

    Published latest() {
        return edition(published().getFirst());
    }

    /// @param target with a version as it was written; several mean the newest of them
    /// @param asOf null for today
    Published meant(RestRequest.Target target, @Nullable Instant asOf) {
        return isOfFigures(target) ? figures(target.version(), asOf) : edition(target.version(), asOf);
    }

    private boolean isOfFigures(RestRequest.Target target) {
        return target.kind() == ArtefactKind.DATAFLOW
                ? figures.flows().stream()
                        .anyMatch(flow -> flow.reference().id().equals(target.id()))
                : figures.structure().reference().id().equals(target.id());
    }

    private Published figures(String version, @Nullable Instant asOf) {
        if (!areMeant(version.isEmpty() ? Set.of() : Set.of(version))) {
            throw SdmxRefusal.noResults(
                    "There is no version %s of figures, only %s.", SdmxRefusal.shortened(version), figuresVersion());
        }
        PublishedFigures.Release release = figures.newest(asOf).orElse(null);
        return release == null
                ? Published.beforeFigures(figures)
                : releases.computeIfAbsent(release.number(), _ -> Published.of(figures, release));
    }

    private boolean areMeant(Set<String> versions) {
        return !Versions.meant(versions, List.of(figuresVersion())).isEmpty();
    }

    private String figuresVersion() {
        return figures.structure().reference().version();
    }

    private Published edition(String version, @Nullable Instant asOf) {
        List<EditionRecord> then = published().stream()
                .filter(edition -> asOf == null || !edition.publishedAt().isAfter(asOf))
                .toList();
        return meant(version.isEmpty() ? Set.of() : Set.of(version), then).stream()
                .findFirst()
                .map(this::edition)
                .orElseThrow(() -> SdmxRefusal.noResults(
                        "There is no version %s: versions are the numbers of editions.",
                        SdmxRefusal.shortened(version)));
    }

    List<Published> meant(Set<String> versions) {
        List<EditionRecord> meant = meant(versions, published());
        if (meant.size() > HELD) {
            throw new SdmxRefusal(
                    SdmxRefusal.Kind.TOO_LARGE,
                    "That is the structures of %d editions; up to %d are answered at a time."
                            .formatted(meant.size(), HELD));
        }
        Stream<Published> ofFigures = areMeant(versions) ? Stream.of(figures("", null)) : Stream.empty();
        return Stream.concat(meant.stream().map(this::edition), ofFigures).toList();
    }

    private static List<EditionRecord> meant(Set<String> versions, List<EditionRecord> editions) {
        List<String> known = editions.stream().map(EditionStructures::version).toList();
        List<String> meant = known.isEmpty() ? List.of() : Versions.meant(versions, known);
        return editions.stream()
                .filter(edition -> meant.contains(EditionStructures.version(edition)))
                .toList();
    }

    private List<EditionRecord> published() {
        List<EditionRecord> all = new ArrayList<>(editions.all());
        if (all.isEmpty()) {
            throw new SdmxRefusal(
                    SdmxRefusal.Kind.UNAVAILABLE, "No edition has been published here yet. Please ask again later.");
        }
        all.sort(Comparator.comparingInt(EditionRecord::number).reversed());
        return all;
    }

    private Published edition(EditionRecord record) {
        synchronized (held) {
            Published known = held.get(record.number());
            if (known != null) {
                return known;
            }
        }
        Published made = Published.of(editions.find(record.number()).orElseThrow());
        synchronized (held) {
            held.put(record.number(), made);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
            return made;
        }
    }
}
