package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Condition.Comparison;

/// The same questions, answered in the plainest way from a list.
record CubeInMemory(CubeShape shape, List<Observation> held) {

    List<Observation> observations(CubeQuery query) {
        return page(query, unpaged(query).stream().map(one -> with(query, one)).toList());
    }

    List<Series> series(CubeQuery query) {
        return page(
                query,
                bySeries(unpaged(query)).entrySet().stream()
                        .map(series -> new Series(series.getKey(), alike(query, series.getValue())))
                        .toList());
    }

    Availability availability(CubeQuery query) {
        List<Observation> found = unpaged(query);
        Map<String, SortedSet<String>> codes = new HashMap<>();
        for (Observation one : found) {
            for (String dimension : shape.dimensions()) {
                codes.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(code(one, dimension));
            }
        }
        return new Availability(found.size(), bySeries(found).size(), codes);
    }

    private List<Observation> unpaged(CubeQuery query) {
        List<Observation> asked = held.stream()
                .filter(one -> isAsked(query, one))
                .sorted(inOrder())
                .toList();
        Integer first = query.first();
        Integer last = query.last();
        if (first == null && last == null) {
            return asked;
        }
        List<Observation> atAnEnd = new ArrayList<>();
        bySeries(asked)
                .values()
                .forEach(series -> IntStream.range(0, series.size())
                        .filter(at -> first != null && at < first || last != null && at >= series.size() - last)
                        .mapToObj(series::get)
                        .forEach(atAnEnd::add));
        return atAnEnd;
    }

    private boolean isAsked(CubeQuery query, Observation one) {
        return shape.dimensions().stream()
                        .allMatch(dimension -> query.codes()
                                .getOrDefault(dimension, Set.of(code(one, dimension)))
                                .contains(code(one, dimension)))
                && query.periods().hold(one.key().getLast())
                && query.conditions().stream()
                        .allMatch(condition -> condition.anyOf().stream()
                                .anyMatch(comparison -> holds(one, condition.component(), comparison)));
    }

    private boolean holds(Observation one, String component, Comparison comparison) {
        String operand = comparison.operand();
        if (component.equals(CubeShape.VALUE)) {
            BigDecimal value = one.value();
            return value != null && holds(comparison.operator(), value.compareTo(new BigDecimal(operand)));
        }
        String text = text(one, component);
        return text != null
                && switch (comparison.operator()) {
                    case CO -> text.contains(operand);
                    case NC -> !text.contains(operand);
                    case SW -> text.startsWith(operand);
                    case EW -> text.endsWith(operand);
                    case EQ, NE, LT, LE, GT, GE ->
                        holds(comparison.operator(), CodeOrder.BY_CODE_POINT.compare(text, operand));
                };
    }

    private static boolean holds(Operator operator, int compared) {
        return switch (operator) {
            case EQ -> compared == 0;
            case NE -> compared != 0;
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
            case CO, NC, SW, EW -> throw new IllegalArgumentException("not of a number");
        };
    }

    private Map<List<String>, List<Observation>> bySeries(List<Observation> some) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        one -> one.key().subList(0, one.key().size() - 1),
                        () -> new TreeMap<>(keyOrder()),
                        Collectors.toList()));
    }

    private Comparator<Observation> inOrder() {
        return Comparator.comparing(Observation::key, keyOrder());
    }

    /// The partition's code first.
    private Comparator<List<String>> keyOrder() {
        Comparator<List<String>> order =
                Comparator.comparing(key -> key.get(shape.partitionPosition()), CodeOrder.BY_CODE_POINT);
        return order.thenComparing((one, other) -> IntStream.range(0, one.size())
                .map(at -> CodeOrder.BY_CODE_POINT.compare(one.get(at), other.get(at)))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(0));
    }

    private String code(Observation one, String dimension) {
        return one.key().get(shape.dimensions().indexOf(dimension));
    }

    private @Nullable String text(Observation one, String component) {
        return shape.dimensions().contains(component)
                ? code(one, component)
                : one.attributes().get(shape.attributes().indexOf(component));
    }

    private Observation with(CubeQuery query, Observation one) {
        return new Observation(
                one.key(),
                one.value(),
                query.attributesOf(shape).stream()
                        .<@Nullable String>map(attribute -> text(one, attribute))
                        .toList());
    }

    private List<@Nullable String> alike(CubeQuery query, List<Observation> series) {
        List<@Nullable String> alike = new ArrayList<>();
        for (String attribute : query.attributesOf(shape)) {
            String first = text(series.getFirst(), attribute);
            alike.add(
                    Collections.frequency(
                                            series.stream()
                                                    .map(one -> text(one, attribute))
                                                    .toList(),
                                            first)
                                    == series.size()
                            ? first
                            : null);
        }
        return alike;
    }

    private static <T> List<T> page(CubeQuery query, List<T> all) {
        Long limit = query.limit();
        return all.stream()
                .skip(query.offset())
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .toList();
    }
}
