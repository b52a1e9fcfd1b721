package org.pledgewatch.cube;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// Columns of a cube, as SQL has them.
final class Columns {
    static final Field<BigDecimal> VALUE = field(name(CubeShape.VALUE), SQLDataType.DECIMAL);
    static final Field<Integer> SCALE = field(name(CubeShape.SCALE), SQLDataType.INTEGER);

    private Columns() {}

    static List<Field<?>> of(CubeShape shape, List<String> attributes) {
        List<Field<?>> columns = new ArrayList<>(texts(shape.dimensions()));
        columns.add(VALUE);
        columns.add(SCALE);
        columns.addAll(texts(attributes));
        return columns;
    }

    static List<Field<String>> texts(List<String> columns) {
        return columns.stream().map(Columns::text).toList();
    }

    static Field<String> text(String column) {
        return field(name(column), SQLDataType.VARCHAR);
    }
}
