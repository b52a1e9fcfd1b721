package org.pledgewatch.atlas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The striped, dotted and hatched fills of one picture, defined once and named by the picture's id.
final class MapPatterns {
    static final String DISPUTED = "disputed";
    private static final int STRIPE = 7;

    private final String id;
    private final double scale;
    private final Map<String, Fill> used = new TreeMap<>();

    MapPatterns(String id, Collection<Fill> fills) {
        this(id, fills, 1);
    }

    /// @param scale how much larger the patterns are drawn, for pictures that are shown small
    MapPatterns(String id, Collection<Fill> fills, double scale) {
        this.id = id;
        this.scale = scale;
        for (Fill fill : fills) if (fill.isPattern()) used.put(fill.style(), fill);
    }

    /// The attributes that fill a shape: a class always, and the pattern where it has one.
    String attributes(Fill fill) {
        String style = "class=\"" + fill.style() + "\"";
        return fill.isPattern() ? style + " fill=\"" + address(fill.style()) + "\"" : style;
    }

    String address(String pattern) {
        return "url(#" + id + "-" + pattern + ")";
    }

    String definitions() {
        StringBuilder svg = new StringBuilder("<defs>");
        svg.append(pattern(
                DISPUTED,
                8,
                45,
                "<rect class=\"ground\" width=\"8\" height=\"8\"/><path class=\"hatch\" d=\"M0 4h8M4 0v8\"/>"));
        for (Fill fill : used.values()) svg.append(definition(fill));
        return svg.append("</defs>").toString();
    }

    private String definition(Fill fill) {
        return switch (fill) {
            case Fill.Contested(var levels) -> pattern(fill.style(), STRIPE * levels.size(), 45, stripes(levels));
            case Fill.Undetermined(var levels) -> pattern(fill.style(), 14 * (levels.size() - 1), 0, dots(levels));
            case Fill.NoInformation() ->
                pattern(
                        fill.style(),
                        9,
                        -45,
                        "<rect class=\"paper\" width=\"9\" height=\"9\"/><path class=\"hatch\" d=\"M0 4.5h9\"/>");
            case Fill.NotApplicable() ->
                pattern(
                        fill.style(),
                        10,
                        0,
                        "<rect class=\"paper\" width=\"10\" height=\"10\"/><path class=\"hatch\" d=\"M1 2.5h5M6 7.5h4M0 7.5h1\"/>");
            case Fill.Level _, Fill.Stale _, Fill.NotYetAssessed _, Fill.Absent _ -> "";
        };
    }

    private String pattern(String name, int size, int angle, String content) {
        String turned = Stream.of(angle == 0 ? "" : "rotate(" + angle + ")", scale == 1 ? "" : "scale(" + scale + ")")
                .filter(change -> !change.isEmpty())
                .collect(Collectors.joining(" "));
        return """
                <pattern id="%s-%s" width="%d" height="%d" patternUnits="userSpaceOnUse"%s>%s</pattern>""".formatted(
                        id, name, size, size, turned.isEmpty() ? "" : " patternTransform=\"" + turned + "\"", content);
    }

    private static String stripes(List<Integer> levels) {
        StringBuilder svg = new StringBuilder();
        int side = STRIPE * levels.size();
        for (int i = 0; i < levels.size(); i++) {
            svg.append("<rect class=\"level-%d\" x=\"%d\" width=\"%d\" height=\"%d\"/>"
                    .formatted(levels.get(i), i * STRIPE, STRIPE, side));
        }
        return svg.toString();
    }

    /// The lowest level possible as the ground, one column of dots for each of the others.
    private static String dots(List<Integer> levels) {
        int side = 14 * (levels.size() - 1);
        StringBuilder svg = new StringBuilder(
                "<rect class=\"level-%d\" width=\"%d\" height=\"%d\"/>".formatted(levels.getFirst(), side, side));
        for (int column = 0; column < levels.size() - 1; column++) {
            for (int y = 4; y < side; y += 7) {
                int x = column * 14 + (y % 14 == 4 ? 4 : 11);
                svg.append("<circle class=\"level-%d\" cx=\"%d\" cy=\"%d\" r=\"2.8\"/>"
                        .formatted(levels.get(column + 1), x, y));
            }
        }
        return svg.toString();
    }
}
