package org.pledgewatch.api.sdmx;

import java.util.Locale;
import java.util.stream.Stream;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.GroupingCode;

/// What our own words are called in SDMX, whose codes have neither dots nor, by custom, small letters.
final class Codes {
    private Codes() {}

    static String of(PublishedIndicator indicator) {
        return code(indicator.id().value());
    }

    static String of(PublishedIndicator.Level level) {
        return code(level.code());
    }

    static String of(PublishedFinding.Kind kind) {
        return kind.name();
    }

    static String of(GroupingCode grouping) {
        return grouping.value();
    }

    static String of(PublishedArea area) {
        return area.code().value();
    }

    static String agendaArea(PublishedIndicator indicator) {
        return code(indicator.agendaArea());
    }

    /// `protection.opsc-status` is `PROTECTION_OPSC_STATUS`.
    private static String code(String word) {
        return word.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /// The indicators that are asked of every state, with levels for an answer.
    static Stream<PublishedIndicator> indicators(Edition edition) {
        return edition.indicators().stream()
                .filter(indicator -> indicator.universe().equals("states"))
                .filter(indicator -> !indicator.scale().isEmpty());
    }
}
