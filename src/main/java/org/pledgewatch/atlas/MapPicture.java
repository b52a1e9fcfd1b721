package org.pledgewatch.atlas;

import static org.pledgewatch.atlas.XmlText.escaped;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.atlas.EqualEarth.Point;
import org.pledgewatch.atlas.MapSheet.AreaOnMap;
import org.pledgewatch.atlas.WorldMap.Dot;
import org.pledgewatch.atlas.WorldMap.Place;
import org.pledgewatch.vocabulary.AreaCode;

/// Draws the world map as inline SVG; `static/site.css` gives the colours.
///
/// A map whose areas lead to pages is a group of links, any other an image: an image's children do not exist for a
/// screen reader, so links must not be put inside one.
public final class MapPicture {
    private static final AreaOnMap NOT_IN_THE_SHEET = new AreaOnMap(new Fill.Absent(), "", null);
    private static final int WIDE_LINE = 125;
    private static final int NARROW_LINE = 70;

    private enum Layer {
        COLOURED,
        EDGED,
        DISPUTED,
        DOTS
    }

    private final WorldMap world;

    public MapPicture(WorldMap world) {
        this.world = world;
    }

    public String draw(MapSheet sheet) {
        return draw(sheet, MapCourse.none());
    }

    /// @param course what a script may show in place of the sheet: the fills by letter stand in `data-fills`, each
    /// area's in `data-course`, those of areas not drawn in `data-courses`
    public String draw(MapSheet sheet, MapCourse course) {
        MapPatterns patterns = new MapPatterns(
                escaped(sheet.id()),
                Stream.concat(fills(sheet), course.palette().stream()).toList());
        StringBuilder svg = new StringBuilder(100_000);
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 %s %s" role="%s" \
                aria-labelledby="%4$s-title %4$s-desc"%7$s><title id="%4$s-title">%5$s</title><desc id="%4$s-desc">%6$s</desc>""".formatted(
                        number(world.width()),
                        number(world.height()),
                        sheet.leadsSomewhere() ? "group" : "img",
                        escaped(sheet.id()),
                        escaped(sheet.title()),
                        escaped(sheet.description()),
                        course.isEmpty() ? "" : courses(sheet, course)));
        svg.append(patterns.definitions());
        svg.append("<path class=\"globe\" d=\"").append(world.lines()).append("\"/>");
        world.places().stream()
                .sorted(Comparator.comparing(place -> layer(place, sheet)))
                .forEach(place -> svg.append(drawn(place, sheet, patterns, course)));
        svg.append(note("map-note wide", sheet.boundaryNote(), WIDE_LINE, 26, 76));
        svg.append(note("map-note narrow", sheet.boundaryNote(), NARROW_LINE, 54, 14));
        return svg.append("</svg>").toString();
    }

    /// A small sample of a fill for the legend, on the same page as the map of that sheet.
    public String sample(MapSheet sheet, Fill fill) {
        return """
                <svg class="map-sample" viewBox="0 0 44 24" aria-hidden="true"><path %s d="M1 1h42v22H1z"/></svg>""".formatted(patterns(sheet).attributes(fill));
    }

    /// What is drawn later lies on top: an edge of its own over the white hairline of a neighbour, a dot over
    /// everything.
    private Layer layer(Place place, MapSheet sheet) {
        if (world.dot(place.code()).isPresent()) return Layer.DOTS;
        if (place instanceof Place.Disputed) return Layer.DISPUTED;
        return switch (area(place, sheet).fill()) {
            case Fill.Level _, Fill.Contested _, Fill.Undetermined _, Fill.Absent _ -> Layer.COLOURED;
            case Fill.Stale _, Fill.NoInformation _, Fill.NotYetAssessed _, Fill.NotApplicable _ -> Layer.EDGED;
        };
    }

    private static AreaOnMap area(Place place, MapSheet sheet) {
        return sheet.areas().getOrDefault(new AreaCode(place.code()), NOT_IN_THE_SHEET);
    }

    private static MapPatterns patterns(MapSheet sheet) {
        return new MapPatterns(escaped(sheet.id()), fills(sheet).toList());
    }

    private static Stream<Fill> fills(MapSheet sheet) {
        return sheet.areas().values().stream().map(AreaOnMap::fill);
    }

    /// What a script needs to know of the whole: also the courses of areas that today's map does not draw, since they
    /// are counted.
    private String courses(MapSheet sheet, MapCourse course) {
        return " id=\"%s\" data-fills=\"%s\" data-courses=\"%s\""
                .formatted(
                        escaped(sheet.id()),
                        course.palette().stream().map(Fill::style).collect(Collectors.joining(" ")),
                        course.areas().stream()
                                .filter(area -> !world.areas().contains(area))
                                .map(course::written)
                                .collect(Collectors.joining(" ")));
    }

    private String drawn(Place place, MapSheet sheet, MapPatterns patterns, MapCourse course) {
        if (place instanceof Place.Disputed(var code, var name, var path)) {
            return group(
                    titleElement(sheet.wordings().getOrDefault(code, name)),
                    "<path class=\"disputed\" fill=\"" + patterns.address(MapPatterns.DISPUTED) + "\" d=\"" + path
                            + "\"/>");
        }
        AreaOnMap area = area(place, sheet);
        String attributes = patterns.attributes(area.fill());
        StringBuilder marks = new StringBuilder();
        if (!place.path().isEmpty()) {
            marks.append("<path ")
                    .append(attributes)
                    .append(" d=\"")
                    .append(place.path())
                    .append("\"/>");
        }
        world.dot(place.code()).ifPresent(dot -> marks.append(drawn(dot, attributes)));
        String title = titleElement(title(place, area, sheet));
        String days = course.written(new AreaCode(place.code()));
        String written = days.isEmpty() ? "" : " data-course=\"" + days + "\"";
        if (area.address() != null) {
            return "<a href=\"" + escaped(area.address()) + "\"" + written + ">" + title + marks + "</a>";
        }
        return written.isEmpty() ? group(title, marks.toString()) : "<g" + written + ">" + title + marks + "</g>";
    }

    private String title(Place place, AreaOnMap area, MapSheet sheet) {
        if (!area.title().isEmpty()) return area.title();
        return Optional.ofNullable(sheet.wordings().get(place.code()))
                .or(() -> world.wording(place.code()))
                .orElse("");
    }

    private static String drawn(Dot dot, String attributes) {
        Point at = dot.at();
        String circle = "<circle %s cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(attributes, number(at.x()), number(at.y()), number(Dot.RADIUS));
        if (!dot.standsAside()) return circle;
        Point place = dot.place();
        return "<path class=\"leader\" d=\"M%s %sL%s %s\"/>"
                        .formatted(number(at.x()), number(at.y()), number(place.x()), number(place.y()))
                + circle;
    }

    private static String titleElement(String text) {
        return text.isEmpty() ? "" : "<title>" + escaped(text) + "</title>";
    }

    private static String group(String title, String marks) {
        return title.isEmpty() ? marks : "<g>" + title + marks + "</g>";
    }

    /// The note in lines from the bottom up: SVG text does not wrap by itself. The style sheet shows one of the two
    /// sizes and hides the other.
    private String note(String style, String text, int longest, int lineHeight, int below) {
        List<String> lines = wrapped(text, longest);
        double first = world.height() - below - lineHeight * (lines.size() - 1);
        StringBuilder svg = new StringBuilder("<text class=\"" + style + "\" text-anchor=\"middle\">");
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<tspan x=\"%s\" y=\"%s\">%s</tspan>"
                    .formatted(number(world.width() / 2), number(first + i * lineHeight), escaped(lines.get(i))));
        }
        return svg.append("</text>").toString();
    }

    private static List<String> wrapped(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(Math.round(value * 10) / 10.0);
    }
}
