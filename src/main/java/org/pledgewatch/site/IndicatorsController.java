package org.pledgewatch.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.IndicatorId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The world under one indicator, the list of indicators, and each of them.
@Controller
class IndicatorsController {
    private static final String FIRST_SHOWN = "protection.opsc-status";

    private final Door door;

    IndicatorsController(Door door) {
        this.door = door;
    }

    @GetMapping("/")
    ResponseEntity<?> world(HttpServletRequest request) {
        return door.asked(
                request,
                asked -> {
                    String chosen = asked.particular().getOrDefault("indicator", FIRST_SHOWN);
                    return find(asked.edition(), chosen)
                            .filter(IndicatorsController::isOnMaps)
                            .or(() -> asked.particular().containsKey("indicator")
                                    ? Optional.empty()
                                    : onMaps(asked.edition()).stream().findFirst())
                            .map(indicator -> withLevel(
                                    asked,
                                    indicator,
                                    (of, level) -> Reply.page("world", WorldPage.of(asked, of, level))))
                            .orElseGet(() -> Reply.missing("problem.no-such-indicator", chosen));
                },
                "indicator",
                "level");
    }

    @GetMapping("/indicators")
    ResponseEntity<?> indicators(HttpServletRequest request) {
        return door.asked(request, asked -> Reply.page("indicators", IndicatorsPage.of(asked)));
    }

    @GetMapping("/indicators/{id}")
    ResponseEntity<?> indicator(@PathVariable String id, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> find(asked.edition(), id)
                        .map(indicator -> withLevel(
                                asked,
                                indicator,
                                (of, level) -> Reply.page("indicator", IndicatorPage.of(asked, of, level))))
                        .orElseGet(() -> Reply.missing("problem.no-such-indicator", id)),
                "level");
    }

    @GetMapping("/indicators/{id}/years")
    ResponseEntity<?> years(@PathVariable String id, HttpServletRequest request) {
        return door.asked(
                request,
                asked -> find(asked.edition(), id)
                        .filter(IndicatorsController::isOnMaps)
                        .map(indicator -> withLevel(asked, indicator, (of, level) -> years(asked, of, level)))
                        .orElseGet(() -> Reply.missing("problem.no-such-indicator", id)),
                "level",
                "part");
    }

    private static Reply years(Asked asked, PublishedIndicator indicator, String level) {
        String typed = asked.particular().getOrDefault("part", "1");
        return ReadingController.whole(typed)
                .map(part -> (int) Math.min(part, Integer.MAX_VALUE) - 1)
                .filter(part -> YearsPage.has(part, asked.edition().yearly(indicator.id(), asked.moment())))
                .map(part -> Reply.page("years", YearsPage.of(asked, indicator, level, part)))
                .orElseGet(() -> Reply.malformed("problem.malformed-parameter", "part", typed));
    }

    private static Optional<PublishedIndicator> find(Edition edition, String id) {
        return parse(id).flatMap(edition::indicator);
    }

    private static Optional<IndicatorId> parse(String id) {
        try {
            return Optional.of(new IndicatorId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The level asked for. One that another indicator knows and this one does not gives the usual level, so that a
    /// reader can change the indicator without changing the level first.
    private static Reply withLevel(
            Asked asked, PublishedIndicator indicator, BiFunction<PublishedIndicator, String, Reply> page) {
        String level = asked.particular().getOrDefault("level", "");
        if (level.isEmpty()) {
            return page.apply(indicator, usualLevel(indicator));
        }
        if (knows(indicator, level)) {
            return page.apply(indicator, level);
        }
        return asked.edition().indicators().stream().anyMatch(other -> knows(other, level))
                ? page.apply(indicator, usualLevel(indicator))
                : Reply.malformed("problem.no-such-level", level);
    }

    private static boolean knows(PublishedIndicator indicator, String level) {
        return indicator.scale().stream().anyMatch(known -> known.code().equals(level));
    }

    /// Indicators asked of every state and answered on a scale: those that can be counted and mapped.
    static List<PublishedIndicator> onMaps(Edition edition) {
        return edition.indicators().stream()
                .filter(IndicatorsController::isOnMaps)
                .toList();
    }

    static boolean isOnMaps(PublishedIndicator indicator) {
        return indicator.universe().equals("states") && !indicator.scale().isEmpty();
    }

    /// `ratified` where there is such a level, else the highest; empty where answers are not levels.
    static String usualLevel(PublishedIndicator indicator) {
        return knows(indicator, "ratified")
                ? "ratified"
                : indicator.scale().isEmpty() ? "" : indicator.scale().getLast().code();
    }
}
