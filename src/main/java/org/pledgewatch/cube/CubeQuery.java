package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Condition.Comparison;

/// A question to a cube. Starts from everything; each step asks for less.
///
/// @param codes the codes asked for, by dimension; a dimension that is not named is not restricted
/// @param conditions all of them hold
/// @param first at most so many observations of each series, from its beginning; with `last`, either end
/// @param attributes which are wanted; null is all
/// @param limit null is no limit
public record CubeQuery(
        Map<String, Set<String>> codes,
        Periods periods,
        List<Condition> conditions,
        @Nullable Integer first,
        @Nullable Integer last,
        @Nullable List<String> attributes,
        long offset,
        @Nullable Long limit) {
    public static final CubeQuery EVERYTHING =
            new CubeQuery(Map.of(), Periods.ALL, List.of(), null, null, null, 0, null);

    public CubeQuery {
        codes = codes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        conditions = List.copyOf(conditions);
        attributes = attributes == null ? null : List.copyOf(attributes);
        if (offset < 0 || isBelow(limit, 0) || isBelow(first, 1) || isBelow(last, 1)) {
            throw new IllegalArgumentException("Observations are counted from one, and offsets from zero.");
        }
    }

    public CubeQuery only(String dimension, Set<String> codes) {
        Map<String, Set<String>> narrower = new HashMap<>(this.codes);
        narrower.put(dimension, codes);
        return new CubeQuery(narrower, periods, conditions, first, last, attributes, offset, limit);
    }

    public CubeQuery during(Periods periods) {
        return new CubeQuery(codes, periods, conditions, first, last, attributes, offset, limit);
    }

    public CubeQuery where(String component, Comparison... anyOf) {
        List<Condition> more = Stream.concat(conditions.stream(), Stream.of(new Condition(component, List.of(anyOf))))
                .toList();
        return new CubeQuery(codes, periods, more, first, last, attributes, offset, limit);
    }

    public CubeQuery firstOfEach(int observations) {
        return new CubeQuery(codes, periods, conditions, observations, last, attributes, offset, limit);
    }

    public CubeQuery lastOfEach(int observations) {
        return new CubeQuery(codes, periods, conditions, first, observations, attributes, offset, limit);
    }

    public CubeQuery withAttributes(List<String> attributes) {
        return new CubeQuery(codes, periods, conditions, first, last, attributes, offset, limit);
    }

    public CubeQuery page(long offset, @Nullable Long limit) {
        return new CubeQuery(codes, periods, conditions, first, last, attributes, offset, limit);
    }

    /// The same with what is left of its codes and periods.
    CubeQuery restrictedTo(Map<String, Set<String>> codes) {
        return new CubeQuery(codes, Periods.ALL, conditions, first, last, attributes, offset, limit);
    }

    /// Whether it takes every observation there is, pages aside.
    boolean takesAll() {
        return codes.isEmpty() && periods.equals(Periods.ALL) && conditions.isEmpty() && takesWholeSeries();
    }

    boolean takesWholeSeries() {
        return first == null && last == null;
    }

    List<String> attributesOf(CubeShape shape) {
        return attributes == null ? shape.attributes() : attributes;
    }

    /// @throws IllegalArgumentException where it asks for what such a cube has not
    void mustFit(CubeShape shape) {
        Stream.of(
                        codes.keySet().stream()
                                .filter(dimension -> !shape.dimensions().contains(dimension)),
                        conditions.stream().map(Condition::component).filter(component -> !shape.hasColumn(component)),
                        attributesOf(shape).stream()
                                .filter(attribute -> !shape.attributes().contains(attribute)))
                .flatMap(absent -> absent)
                .findFirst()
                .ifPresent(absent -> {
                    throw new IllegalArgumentException("This cube has no " + absent + " to ask for.");
                });
        conditions.stream()
                .filter(condition -> condition.component().equals(CubeShape.VALUE))
                .flatMap(condition -> condition.anyOf().stream())
                .forEach(CubeQuery::mustBeOfANumber);
    }

    private static void mustBeOfANumber(Comparison comparison) {
        if (comparison.operator().looksAtLetters()) {
            throw new IllegalArgumentException(
                    "A value is a number: it is equal, less or greater, and has no letters.");
        }
        new Observation(List.of(), new BigDecimal(comparison.operand()), List.of());
    }

    private static boolean isBelow(@Nullable Number number, long least) {
        return number != null && number.longValue() < least;
    }
}
