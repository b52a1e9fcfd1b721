package org.pledgewatch.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pledgewatch.atlas.EqualEarth.Point;
import org.pledgewatch.vocabulary.AreaCode;

/// The world as we draw it: a shape or a dot for every state, shapes for territories large enough to see, and the
/// disputed areas that are coloured for nobody. Read once from `map/world.tsv`, which `scripts/world-map` makes; why
/// borders run as they do is in `docs/decisions/0004-disputed-areas-on-the-map.md`.
public final class WorldMap {
    private static final String ASSET = "/map/world.tsv";

    /// Something with a border on the map. Codes are ISO 3166-1 alpha-3 (`XKX` is Kosovo); a disputed area has a code
    /// of our own in lower case.
    sealed interface Place {
        String code();

        String path();

        record State(String code, String path) implements Place {}

        record Territory(String code, String path) implements Place {}

        record Disputed(String code, String name, String path) implements Place {}

        /// A state too small for a shape; its dot is all there is.
        record Spot(String code) implements Place {
            @Override
            public String path() {
                return "";
            }
        }
    }

    /// The mark of a small state, and the real place it stands for.
    record Dot(Point at, Point place) {
        static final double RADIUS = 8;

        boolean standsAside() {
            return at.distanceTo(place) > RADIUS;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Dot> dots = new LinkedHashMap<>();
    private final Map<String, MapOutline> outlines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private double width;
    private double height;
    private String lines = "";
    private EqualEarth projection = new EqualEarth(0, 1, 0, 0);

    private WorldMap(List<String> rows) {
        for (String row : rows) {
            if (!row.isBlank() && !row.startsWith("#")) take(row.split("\t", -1));
        }
        places.values().forEach(place -> outlines.put(place.code(), MapOutline.parse(place.path())));
    }

    public static WorldMap load() {
        try (InputStream asset = Objects.requireNonNull(WorldMap.class.getResourceAsStream(ASSET), ASSET)) {
            return new WorldMap(new String(asset.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String[] row) {
        switch (row[0]) {
            case "view" -> {
                width = Double.parseDouble(row[1]);
                height = Double.parseDouble(row[2]);
            }
            case "projection" ->
                projection = new EqualEarth(number(row, 1), number(row, 2), number(row, 3), number(row, 4));
            case "lines" -> lines = row[1];
            case "state" -> places.put(row[1], new Place.State(row[1], row[2]));
            case "territory" -> places.put(row[1], new Place.Territory(row[1], row[2]));
            case "disputed" -> places.put(row[1], new Place.Disputed(row[1], row[2], row[3]));
            case "name" -> names.put(row[1], row[2]);
            case "dot" -> {
                Point at = new Point(number(row, 2), number(row, 3));
                dots.put(row[1], new Dot(at, new Point(number(row, 4), number(row, 5))));
                places.putIfAbsent(row[1], new Place.Spot(row[1]));
            }
            default -> throw new IllegalArgumentException(ASSET + " has a row of no known kind: " + row[0]);
        }
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// Meridians and parallels every thirty degrees, and the two sides, as one path.
    String lines() {
        return lines;
    }

    List<Place> places() {
        return List.copyOf(places.values());
    }

    Optional<Dot> dot(String code) {
        return Optional.ofNullable(dots.get(code));
    }

    /// The English wording to use where a page has none of its own: disputed areas, and Kosovo with its note.
    Optional<String> wording(String code) {
        if (places.get(code) instanceof Place.Disputed disputed) return Optional.of(disputed.name());
        return Optional.ofNullable(names.get(code));
    }

    /// The areas that can be coloured.
    Set<AreaCode> areas() {
        Set<AreaCode> areas = new TreeSet<>();
        for (Place place : places.values()) {
            if (!(place instanceof Place.Disputed)) areas.add(new AreaCode(place.code()));
        }
        return Collections.unmodifiableSet(areas);
    }

    /// What is drawn at a place on the globe, degrees east and north. Small states answer within a dot's radius of
    /// the real place, not where their dot stands.
    Optional<Place> placeAt(double longitude, double latitude) {
        Point point = projection.project(longitude, latitude);
        List<Place> drawnLastFirst = new ArrayList<>(places.values()).reversed();
        Optional<Place> covered = drawnLastFirst.stream()
                .filter(place ->
                        Objects.requireNonNull(outlines.get(place.code())).contains(point))
                .findFirst();
        return covered.or(() -> dots.entrySet().stream()
                .filter(dot -> dot.getValue().place().distanceTo(point) <= Dot.RADIUS)
                .min((one, other) -> Double.compare(
                        one.getValue().place().distanceTo(point),
                        other.getValue().place().distanceTo(point)))
                .flatMap(dot -> Optional.ofNullable(places.get(dot.getKey()))));
    }
}
