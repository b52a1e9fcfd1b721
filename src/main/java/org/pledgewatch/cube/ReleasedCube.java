package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Engine.Cursor;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// A release, asked partition by partition: what an answer takes is bounded by the largest, and not by how many there
/// are.
final class ReleasedCube implements Cube {
    private final Release release;
    private final Engine engine;
    private final CubeSql sql;

    ReleasedCube(Release release, Engine engine) {
        this.release = release;
        this.engine = engine;
        this.sql = new CubeSql(shape(release), engine.dialect(), engine.readsInOrder());
    }

    @Override
    public CubeShape shape() {
        return shape(release);
    }

    @Override
    public Rows<Observation> observations(CubeQuery query) {
        int attributes = query.attributesOf(shape()).size();
        int dimensions = shape().dimensions().size();
        return rows(query, new PartitionRows.Listing<>() {
            @Override
            public SelectQuery<?> of(Part part) {
                return sql.observations(table(part), part.query());
            }

            @Override
            public long of(Availability all) {
                return all.observations();
            }

            @Override
            public Observation read(Cursor cursor) {
                return new Observation(
                        key(cursor, dimensions), value(cursor, dimensions), texts(cursor, dimensions + 2, attributes));
            }
        });
    }

    @Override
    public Rows<Series> series(CubeQuery query) {
        int attributes = query.attributesOf(shape()).size();
        int dimensions = shape().seriesDimensions().size();
        return rows(query, new PartitionRows.Listing<>() {
            @Override
            public SelectQuery<?> of(Part part) {
                return sql.series(table(part), part.query());
            }

            @Override
            public long of(Availability all) {
                return all.series();
            }

            @Override
            public Series read(Cursor cursor) {
                return new Series(key(cursor, dimensions), texts(cursor, dimensions, attributes));
            }
        });
    }

    private <T> Rows<T> rows(CubeQuery query, PartitionRows.Listing<T> listing) {
        return new PartitionRows<>(each(query), query.offset(), query.limit(), sql, engine, listing);
    }

    @Override
    public Availability availability(CubeQuery query) {
        return Availability.together(together(query).stream().map(this::availabilityOf));
    }

    @Override
    public long count(CubeQuery query) {
        return together(query).stream().mapToLong(this::observationsIn).sum();
    }

    private List<Part> each(CubeQuery query) {
        query.mustFit(shape());
        return Part.each(query, release.manifest());
    }

    /// All files that have to be looked at as one, unless their series have to be sorted.
    private List<Part> together(CubeQuery query) {
        List<Part> parts = each(query);
        if (!query.takesWholeSeries()) {
            return parts;
        }
        List<Part> answered = new ArrayList<>();
        List<PartitionFile> files = new ArrayList<>();
        for (Part part : parts) {
            if (part.isAll()) {
                answered.add(part);
            } else {
                files.addAll(part.files());
            }
        }
        Part.of(query, files, shape()).ifPresent(answered::add);
        return answered;
    }

    private long observationsIn(Part part) {
        return part.isAll()
                ? part.holds().observations()
                : engine.number(sql.size(sql.observations(table(part), part.query())));
    }

    private Availability availabilityOf(Part part) {
        return part.isAll() ? part.holds() : availability(engine, sql, table(part), shape(), part.query());
    }

    static Availability availability(Engine engine, CubeSql sql, Table<?> partition, CubeShape shape, CubeQuery query) {
        Map<String, SortedSet<String>> codes = new HashMap<>();
        long series = 0;
        long observations = 0;
        try (Cursor rows = engine.ask(sql.availability(partition, query))) {
            while (rows.next()) {
                int dimension = (int) rows.number(0);
                if (dimension == CubeSql.COUNTS) {
                    series = rows.number(2);
                    observations = rows.number(3);
                } else {
                    codes.computeIfAbsent(shape.dimensions().get(dimension), _ -> new TreeSet<>())
                            .add(code(rows, 1));
                }
            }
        }
        return new Availability(observations, series, codes);
    }

    private Table<?> table(Part part) {
        return engine.observations(release, part.files());
    }

    private static CubeShape shape(Release release) {
        return release.manifest().shape();
    }

    private static List<String> key(Cursor cursor, int dimensions) {
        List<String> key = new ArrayList<>(dimensions);
        for (int column = 0; column < dimensions; column++) {
            key.add(code(cursor, column));
        }
        return key;
    }

    private static String code(Cursor cursor, int column) {
        return Objects.requireNonNull(cursor.text(column), "a code");
    }

    private static @Nullable BigDecimal value(Cursor cursor, int column) {
        BigDecimal value = cursor.decimal(column);
        return value == null ? null : value.setScale((int) cursor.number(column + 1));
    }

    private static List<@Nullable String> texts(Cursor cursor, int first, int number) {
        List<@Nullable String> texts = new ArrayList<>(number);
        for (int column = first; column < first + number; column++) {
            texts.add(cursor.text(column));
        }
        return texts;
    }
}
