package org.pledgewatch.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.atlas.WorldMap.Place;
import org.pledgewatch.vocabulary.AreaCode;

/// Small maps side by side, one for each day of a course. They share one set of simple outlines; areas that are alike
/// on every day share one, so that thirty maps weigh little more than a large one.
public final class SmallMaps {
    private static final String GROUND = "-ground";
    private static final String DISPUTED = "-disputed";
    private static final double COARSE = 2.2;
    private static final double SMALLEST = 7;
    private static final int DOT = 15;
    private static final double WIDE_PATTERNS = 3;

    private final WorldMap world;
    private final Map<String, String> outlines = new LinkedHashMap<>();

    /// @param shared stands on the page once, before the maps, and shows nothing
    /// @param maps one for each day; hidden from screen readers, since the words beside them say the same
    public record Drawn(String shared, List<String> maps) {}

    public SmallMaps(WorldMap world) {
        this.world = world;
        for (Place place : world.places()) {
            outlines.put(place.code(), outline(place));
        }
    }

    /// @param id unique on the page
    public Drawn draw(String id, MapCourse course) {
        Map<List<Fill>, String> alike = alike(course);
        List<List<Fill>> courses = List.copyOf(alike.keySet());
        MapPatterns patterns = new MapPatterns(id, course.palette(), WIDE_PATTERNS);
        StringBuilder shared = new StringBuilder("<svg class=\"map small shared\" aria-hidden=\"true\">")
                .append(patterns.definitions())
                .append("<defs>")
                .append(named(id + GROUND, ground(course)))
                .append(named(id + DISPUTED, disputed()));
        int number = 0;
        for (String path : alike.values()) {
            shared.append(named(id + number++, path));
        }
        shared.append("</defs></svg>");
        List<String> maps = new ArrayList<>();
        for (int day = 0; day < course.days(); day++) {
            maps.add(map(id, courses, day, patterns));
        }
        return new Drawn(shared.toString(), List.copyOf(maps));
    }

    private String map(String id, List<List<Fill>> courses, int day, MapPatterns patterns) {
        Map<String, StringBuilder> byFill = new LinkedHashMap<>();
        for (int at = 0; at < courses.size(); at++) {
            Fill fill = courses.get(at).get(day);
            byFill.computeIfAbsent(patterns.attributes(fill), _ -> new StringBuilder())
                    .append(use(id + at));
        }
        StringBuilder svg = new StringBuilder("<svg class=\"map small\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
                .formatted((long) world.width(), (long) world.height()));
        svg.append("<g class=\"absent\">").append(use(id + GROUND)).append("</g>");
        byFill.forEach((attributes, uses) ->
                svg.append("<g ").append(attributes).append('>').append(uses).append("</g>"));
        return svg.append("<g class=\"disputed\" fill=\"")
                .append(patterns.address(MapPatterns.DISPUTED))
                .append("\">")
                .append(use(id + DISPUTED))
                .append("</g></svg>")
                .toString();
    }

    /// What is used takes its colour from the place that uses it: style sheets see no ancestors of the original.
    private static String named(String id, String path) {
        return "<path id=\"" + id + "\" d=\"" + path + "\"/>";
    }

    private static String use(String id) {
        return "<use href=\"#" + id + "\"/>";
    }

    /// The outlines of areas whose course is the same, as one.
    private Map<List<Fill>, String> alike(MapCourse course) {
        Map<List<Fill>, StringBuilder> paths = new LinkedHashMap<>();
        outlines.forEach((code, path) -> {
            List<Fill> fills = AreaCode.parse(code).map(course::of).orElse(List.of());
            if (!fills.isEmpty()) {
                paths.computeIfAbsent(fills, _ -> new StringBuilder()).append(path);
            }
        });
        return paths.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString(), (one, _) -> one, LinkedHashMap::new));
    }

    private String ground(MapCourse course) {
        return world.places().stream()
                .filter(place -> !(place instanceof Place.Disputed)
                        && course.of(new AreaCode(place.code())).isEmpty())
                .map(place -> outlines.getOrDefault(place.code(), ""))
                .collect(Collectors.joining());
    }

    private String disputed() {
        return world.places().stream()
                .filter(Place.Disputed.class::isInstance)
                .map(place -> outlines.getOrDefault(place.code(), ""))
                .collect(Collectors.joining());
    }

    private String outline(Place place) {
        String dot = world.dot(place.code())
                .map(found -> "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0z"
                        .formatted(
                                Math.round(found.at().x()) - DOT,
                                Math.round(found.at().y()),
                                DOT,
                                DOT,
                                2 * DOT,
                                DOT,
                                DOT,
                                2 * DOT))
                .orElse("");
        return dot.isEmpty()
                ? MapOutline.parse(place.path()).simplified(COARSE, SMALLEST).path()
                : dot;
    }
}
