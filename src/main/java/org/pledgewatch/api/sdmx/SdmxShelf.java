package org.pledgewatch.api.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Versions;
import org.springframework.stereotype.Component;

/// Finds the editions that a request means by its versions, and keeps the few that were asked for last.
@Component
class SdmxShelf {
    private static final int HELD = 4;

    private final Editions editions;
    private final Map<Integer, SdmxEdition> held = new LinkedHashMap<>(16, 0.75f, true);

    SdmxShelf(Editions editions) {
        this.editions = editions;
    }

    SdmxEdition latest() {
        return edition(published().getFirst());
    }

    /// @param version as it was written; several mean the newest of them
    /// @param asOf null for today
    SdmxEdition meant(String version, @Nullable Instant asOf) {
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

    List<SdmxEdition> meant(Set<String> versions) {
        List<EditionRecord> meant = meant(versions, published());
        if (meant.size() > HELD) {
            throw new SdmxRefusal(
                    SdmxRefusal.Kind.TOO_LARGE,
                    "That is the structures of %d editions; up to %d are answered at a time."
                            .formatted(meant.size(), HELD));
        }
        return meant.stream().map(this::edition).toList();
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

    private SdmxEdition edition(EditionRecord record) {
        synchronized (held) {
            SdmxEdition known = held.get(record.number());
            if (known != null) {
                return known;
            }
        }
        SdmxEdition made = new SdmxEdition(editions.find(record.number()).orElseThrow());
        synchronized (held) {
            held.put(record.number(), made);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
            return made;
        }
    }
}
