package org.pledgewatch.cube;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jooq.Field;
import org.pledgewatch.cube.Condition.Comparison;

/// Which observations are asked for, as SQL says it. What stands in a question is bound, and no part of the text.
final class Restriction {
    private Restriction() {}

    static org.jooq.Condition of(CubeQuery query, CubeShape shape) {
        Stream<org.jooq.Condition> codes = shape.dimensions().stream()
                .filter(query.codes()::containsKey)
                .map(dimension -> Columns.text(dimension).in(query.codes().get(dimension)));
        Stream<org.jooq.Condition> conditions = query.conditions().stream().map(Restriction::anyOf);
        return Stream.concat(codes, conditions).reduce(noCondition(), org.jooq.Condition::and);
    }

    private static org.jooq.Condition anyOf(Condition condition) {
        return condition.anyOf().stream()
                .map(comparison -> compared(condition.component(), comparison))
                .reduce(noCondition(), org.jooq.Condition::or);
    }

    private static org.jooq.Condition compared(String component, Comparison comparison) {
        return component.equals(CubeShape.VALUE)
                ? compared(Columns.VALUE, comparison.operator(), new BigDecimal(comparison.operand()))
                : compared(Columns.text(component), comparison.operator(), comparison.operand());
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
}
