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
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.pledgewatch.cube.Condition.Comparison;

/// Questions to one partition, in SQL: the one place where it is said how, for every engine.
final class CubeSql {
    /// The row of an availability that counts, among those that name codes.
    static final int COUNTS = -1;

    private static final Field<BigDecimal> VALUE = DSL.field(name(CubeShape.VALUE), SQLDataType.DECIMAL);
    private static final Field<Integer> SCALE = DSL.field(name(CubeShape.SCALE), SQLDataType.INTEGER);
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
    SelectQuery<?> observations(Table<?> partition, CubeQuery query) {
        List<Field<?>> columns = new ArrayList<>(texts(shape.dimensions()));
        columns.add(VALUE);
        columns.add(SCALE);
        columns.addAll(texts(query.attributesOf(shape)));
        var rows = sql.select(columns).from(observed(partition, query));
        boolean inOrder = readsInOrder && query.takesWholeSeries();
        return (inOrder ? rows : rows.orderBy(texts(shape.dimensions()))).getQuery();
    }

    /// Key, attributes.
    SelectQuery<?> series(Table<?> partition, CubeQuery query) {
        List<Field<String>> key = texts(shape.seriesDimensions());
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(key);
        texts(query.attributesOf(shape)).stream().map(CubeSql::ofAllAlike).forEach(columns::add);
        return sql.select(columns)
                .from(observed(partition, query))
                .groupBy(key)
                .orderBy(key)
                .getQuery();
    }

    /// One row with the numbers of series and of observations, and one for each code of each dimension.
    Statement availability(Table<?> partition, CubeQuery query) {
        Table<?> observed = observed(partition, query);
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
    Statement keyThatIsNotUnique(Table<?> partition) {
        List<Field<String>> key = texts(shape.dimensions());
        List<Field<String>> before =
                shape.dimensions().stream().map(column -> text("_" + column)).toList();
        SelectQuery<?> pairs = sql.select(key).from(partition).getQuery();
        org.jooq.Condition alike = noCondition();
        for (int column = 0; column < key.size(); column++) {
            pairs.addSelect(lag(key.get(column)).over().as(before.get(column)));
            alike = alike.and(key.get(column).eq(before.get(column)));
        }
        return statement(
                sql.select(key).from(pairs.asTable("pairs")).where(alike).limit(1));
    }

    private Table<?> observed(Table<?> partition, CubeQuery query) {
        List<Field<?>> columns = new ArrayList<>(texts(shape.dimensions()));
        columns.add(VALUE);
        columns.add(SCALE);
        columns.addAll(texts(shape.attributes()));
        org.jooq.Condition asked = asked(query);
        if (query.takesWholeSeries()) {
            return select(columns).from(partition).where(asked).asTable("observed");
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
                .from(partition)
                .where(asked)
                .asTable("ranked");
        org.jooq.Condition atAnEnd = Stream.of(upTo(FROM_FIRST, query.first()), upTo(FROM_LAST, query.last()))
                .reduce(noCondition(), org.jooq.Condition::or);
        return select(columns).from(ranked).where(atAnEnd).asTable("observed");
    }

    private static org.jooq.Condition upTo(Field<Integer> rank, @Nullable Integer number) {
        return number == null ? noCondition() : rank.le(number);
    }

    private org.jooq.Condition asked(CubeQuery query) {
        Stream<org.jooq.Condition> codes = shape.dimensions().stream()
                .filter(query.codes()::containsKey)
                .map(dimension -> text(dimension).in(query.codes().get(dimension)));
        Stream<org.jooq.Condition> comparisons = query.conditions().stream()
                .map(condition -> condition.anyOf().stream()
                        .map(comparison -> compared(condition.component(), comparison))
                        .reduce(noCondition(), org.jooq.Condition::or));
        return Stream.concat(codes, comparisons).reduce(noCondition(), org.jooq.Condition::and);
    }

    private static org.jooq.Condition compared(String component, Comparison comparison) {
        return component.equals(CubeShape.VALUE)
                ? compared(VALUE, comparison.operator(), new BigDecimal(comparison.operand()))
                : compared(text(component), comparison.operator(), comparison.operand());
    }

    private static <T> org.jooq.Condition compared(Field<T> column, Operator operator, T with) {
        Field<T> operand = val(with, column.getDataType());
        return switch (operator) {
            case EQ -> column.eq(operand);
            case NE -> column.ne(operand);
            case LT -> column.lt(operand);
            case LE -> column.le(operand);
            case GT -> column.gt(operand);
            case GE -> column.ge(operand);
            case CO -> column.contains(operand);
            case NC -> column.notContains(operand);
            case SW -> column.startsWith(operand);
            case EW -> column.endsWith(operand);
        };
    }

    private static Field<String> ofAllAlike(Field<String> attribute) {
        return when(min(attribute).eq(max(attribute)).and(count(attribute).eq(count())), min(attribute))
                .as(attribute.getName());
    }

    private Statement statement(Query query) {
        return new Statement(sql.render(query), sql.extractBindValues(query));
    }

    private static List<Field<String>> texts(List<String> columns) {
        return columns.stream().map(CubeSql::text).toList();
    }

    private static Field<String> text(String column) {
        return DSL.field(name(column), SQLDataType.VARCHAR);
    }
}
