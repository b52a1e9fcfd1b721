package org.pledgewatch.atlas;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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

    /// Coarser by up to a distance: points that hardly matter are left out (Douglas and Peucker), and so are islands
    /// smaller than a size, but for the largest ring.
    MapOutline simplified(double distance, double smallest) {
        List<List<Point>> coarse = new ArrayList<>();
        for (List<Point> ring : rings) {
            if (size(ring) >= smallest
                    || size(ring)
                            == rings.stream()
                                    .mapToDouble(MapOutline::size)
                                    .max()
                                    .orElse(0)) {
                coarse.add(simplified(ring, distance));
            }
        }
        return new MapOutline(coarse);
    }

    /// The longer side of the box around it.
    private static double size(List<Point> ring) {
        DoubleSummaryStatistics x = ring.stream().mapToDouble(Point::x).summaryStatistics();
        DoubleSummaryStatistics y = ring.stream().mapToDouble(Point::y).summaryStatistics();
        return Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }

    /// A ring has no ends: it is cut at its first point and at the one farthest from it.
    private static List<Point> simplified(List<Point> ring, double distance) {
        Point first = ring.getFirst();
        int farthest = 0;
        for (int at = 1; at < ring.size(); at++) {
            if (ring.get(at).distanceTo(first) > ring.get(farthest).distanceTo(first)) {
                farthest = at;
            }
        }
        List<Point> closed = new ArrayList<>(ring);
        closed.add(first);
        List<Point> kept = new ArrayList<>(line(closed.subList(0, farthest + 1), distance));
        kept.addAll(line(closed.subList(farthest, closed.size()), distance).stream()
                .skip(1)
                .toList());
        kept.removeLast();
        return kept.size() < 3 ? ring : List.copyOf(kept);
    }

    private static List<Point> line(List<Point> points, double distance) {
        Point from = points.getFirst();
        Point to = points.getLast();
        int farthest = 0;
        double most = distance;
        for (int at = 1; at < points.size() - 1; at++) {
            double away = points.get(at).distanceFrom(from, to);
            if (away > most) {
                farthest = at;
                most = away;
            }
        }
        if (farthest == 0) {
            return from.equals(to) ? List.of(from) : List.of(from, to);
        }
        List<Point> kept = new ArrayList<>(line(points.subList(0, farthest + 1), distance));
        kept.addAll(line(points.subList(farthest, points.size()), distance).stream()
                .skip(1)
                .toList());
        return kept;
    }

    /// As a path in whole numbers, each ring from its own place on.
    String path() {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            long x = 0;
            long y = 0;
            for (int at = 0; at < ring.size(); at++) {
                long nextX = Math.round(ring.get(at).x());
                long nextY = Math.round(ring.get(at).y());
                path.append(at == 0 ? "M" : at == 1 ? "l" : nextX - x < 0 ? "" : " ");
                path.append(nextX - x).append(nextY - y < 0 ? "" : " ").append(nextY - y);
                x = nextX;
                y = nextY;
            }
            path.append('z');
        }
        return path.toString();
    }
}
