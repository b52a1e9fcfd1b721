package org.pledgewatch.cube;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.pledgewatch.cube.Columns.text;
import static org.pledgewatch.cube.Columns.texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Questions to files of a release, in SQL: the one place where it is said how, for every engine.
final class CubeSql {
    /// The row of an availability that counts, among those that name codes.
    static final int COUNTS = -1;

    private static final Field<Integer> FROM_FIRST = DSL.field(name("_from_first"), SQLDataType.INTEGER);
    private static final Field<Long> OBSERVATIONS = DSL.field(name("_observations"), SQLDataType.BIGINT);
    private static final Field<Integer> FROM_LAST = DSL.field(name("_from_last"), SQLDataType.INTEGER);

    private final CubeShape shape;
    private final DSLContext sql;
    private final boolean readsInOrder;

    CubeSql(CubeShape shape, SQLDialect dialect, boolean readsInOrder) {
        this.shape = shape;
        this.sql = DSL.using(dialect, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS));
        this.readsInOrder = readsInOrder;
    }

    /// What is sent: text with question marks, and what stands for them.
    record Statement(String text, List<Object> parameters) {}

    Statement page(SelectQuery<?> rows, long offset, @Nullable Long limit) {
        if (offset > 0) {
            rows.addOffset(offset);
        }
        if (limit != null) {
            rows.addLimit(limit);
        }
        return statement(rows);
    }

    Statement size(Select<?> rows) {
        return statement(sql.select(count()).from(rows.asTable("counted")));
    }

    /// Key, value, scale, attributes.
    SelectQuery<?> observations(Table<?> files, CubeQuery query) {
        var rows = sql.select(Columns.of(shape, query.attributesOf(shape))).from(observed(files, query));
        boolean inOrder = readsInOrder && query.takesWholeSeries();
        return (inOrder ? rows : rows.orderBy(texts(shape.dimensions()))).getQuery();
    }

    /// Key, attributes.
    SelectQuery<?> series(Table<?> files, CubeQuery query) {
        List<Field<String>> key = texts(shape.seriesDimensions());
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(key);
        texts(query.attributesOf(shape)).stream().map(CubeSql::ofAllAlike).forEach(columns::add);
        return sql.select(columns)
                .from(observed(files, query))
                .groupBy(key)
                .orderBy(key)
                .getQuery();
    }

    /// One row with the numbers of series and of observations, and one for each code of each dimension.
    Statement availability(Table<?> files, CubeQuery query) {
        Table<?> observed = observed(files, query);
        List<Field<String>> key = texts(shape.seriesDimensions());
        Field<Integer> observations = count().as(OBSERVATIONS);
        var series = name("series")
                .as(select(key).select(observations).from(observed).groupBy(key));
        Select<?> rows = select(
                        inline(COUNTS).as("dimension"),
                        inline((String) null).cast(SQLDataType.VARCHAR).as("code"),
                        count().cast(SQLDataType.BIGINT).as("series"),
                        coalesce(sum(OBSERVATIONS), inline(BigDecimal.ZERO))
                                .cast(SQLDataType.BIGINT)
                                .as(OBSERVATIONS))
                .from(series);
        for (Field<String> dimension : key) {
            rows = union(rows, dimension, series);
        }
        return statement(sql.with(series)
                .select()
                .from(union(rows, text(shape.time()), observed).asTable("available")));
    }

    @SuppressWarnings("unchecked")
    private Select<?> union(Select<?> rows, Field<String> dimension, org.jooq.TableLike<?> source) {
        Select<?> codes = select(
                        inline(shape.dimensions().indexOf(dimension.getName())), dimension, inline(0L), inline(0L))
                .from(source.asTable())
                .groupBy(dimension);
        return ((Select<org.jooq.Record>) rows).unionAll((Select<org.jooq.Record>) codes);
    }

    /// A key that stands more than once, in a file whose rows are in order: then one after the other.
    Statement keyThatIsNotUnique(Table<?> files) {
        List<Field<String>> key = texts(shape.dimensions());
        List<Field<String>> before =
                shape.dimensions().stream().map(column -> text("_" + column)).toList();
        SelectQuery<?> pairs = sql.select(key).from(files).getQuery();
        Condition alike = noCondition();
        for (int column = 0; column < key.size(); column++) {
            pairs.addSelect(lag(key.get(column)).over().as(before.get(column)));
            alike = alike.and(key.get(column).eq(before.get(column)));
        }
        return statement(
                sql.select(key).from(pairs.asTable("pairs")).where(alike).limit(1));
    }

    private Table<?> observed(Table<?> files, CubeQuery query) {
        List<Field<?>> columns = Columns.of(shape, shape.attributes());
        Condition asked = Restriction.of(query, shape);
        if (query.takesWholeSeries()) {
            return select(columns).from(files).where(asked).asTable("observed");
        }
        List<Field<String>> series = texts(shape.seriesDimensions());
        Field<String> time = text(shape.time());
        Table<?> ranked = select(columns)
                .select(
                        rowNumber().over().partitionBy(series).orderBy(time).as(FROM_FIRST),
                        rowNumber()
                                .over()
                                .partitionBy(series)
                                .orderBy(time.desc())
                                .as(FROM_LAST))
                .from(files)
                .where(asked)
                .asTable("ranked");
        Condition atAnEnd = Stream.of(upTo(FROM_FIRST, query.first()), upTo(FROM_LAST, query.last()))
                .reduce(noCondition(), Condition::or);
        return select(columns).from(ranked).where(atAnEnd).asTable("observed");
    }

    private static Condition upTo(Field<Integer> rank, @Nullable Integer number) {
        return number == null ? noCondition() : rank.le(number);
    }

    private static Field<String> ofAllAlike(Field<String> attribute) {
        return when(min(attribute).eq(max(attribute)).and(count(attribute).eq(count())), min(attribute))
                .as(attribute.getName());
    }

    private Statement statement(Query query) {
        return new Statement(sql.render(query), sql.extractBindValues(query));
    }
}
