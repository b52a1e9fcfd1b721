package org.pledgewatch.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.atlas.EqualEarth.Point;

/// The border of a place as closed rings on the paper, read from a path of relative steps (`m`, numbers, `z`, nothing
/// else). Holes are rings too: a point is inside when a ray from it crosses an odd number of edges.
record MapOutline(List<List<Point>> rings) {
    private static final Pattern RING = Pattern.compile("m([^mz]+)z");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");

    MapOutline {
        rings = List.copyOf(rings);
    }

    static MapOutline parse(String path) {
        List<List<Point>> rings = new ArrayList<>();
        Point start = new Point(0, 0);
        Matcher ring = RING.matcher(path);
        while (ring.find()) {
            List<Point> points = ringFrom(start, ring.group(1));
            start = points.getFirst();
            rings.add(points);
        }
        return new MapOutline(rings);
    }

    private static List<Point> ringFrom(Point previous, String steps) {
        List<Point> points = new ArrayList<>();
        Point pen = previous;
        Matcher number = NUMBER.matcher(steps);
        while (number.find()) {
            double dx = Double.parseDouble(number.group());
            if (!number.find()) throw new IllegalArgumentException("a step without a second number: " + steps);
            pen = new Point(pen.x() + dx, pen.y() + Double.parseDouble(number.group()));
            points.add(pen);
        }
        return List.copyOf(points);
    }

    boolean contains(Point point) {
        return rings.stream().mapToInt(ring -> crossings(ring, point)).sum() % 2 == 1;
    }

    private static int crossings(List<Point> ring, Point point) {
        int crossings = 0;
        Point from = ring.getLast();
        for (Point to : ring) {
            boolean spans = from.y() > point.y() != to.y() > point.y();
            if (spans && point.x() < from.x() + (point.y() - from.y()) * (to.x() - from.x()) / (to.y() - from.y())) {
                crossings++;
            }
            from = to;
        }
        return crossings;
    }
}
