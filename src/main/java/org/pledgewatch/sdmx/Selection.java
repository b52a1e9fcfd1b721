package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Series.Observation;

/// A query that was held against a data structure: what of a cube is wanted.
public final class Selection {
    private final DataStructure structure;
    private final DataQuery query;
    private final List<Attribute> seriesAttributes;
    private final List<Attribute> observationAttributes;

    Selection(DataStructure structure, DataQuery query) {
        this.structure = structure;
        this.query = query;
        this.seriesAttributes = structure.attributes(Attachment.SERIES);
        this.observationAttributes = structure.attributes(Attachment.OBSERVATION);
        int dimensions = structure.dimensions().size();
        for (Key key : query.keys()) {
            if (key.parts().size() > dimensions) {
                throw SdmxRefusal.syntax(
                        "The key has %d parts; %s has %d dimensions besides the time.",
                        key.parts().size(), structure.reference().id(), dimensions);
            }
        }
        for (Filter filter : query.filters()) {
            if (!structure.has(filter.component())) {
                throw SdmxRefusal.syntax(
                        "%s has no component \"%s\".",
                        structure.reference().id(), SdmxRefusal.shortened(filter.component()));
            }
        }
        String atObservation = query.dimensionAtObservation();
        if (!query.isFlat() && !atObservation.equals(DataStructure.TIME)) {
            throw structure.has(atObservation)
                    ? SdmxRefusal.notImplemented(
                            "Data are packed as series over time (TIME_PERIOD) or as a table (AllDimensions), and not by %s.",
                            atObservation)
                    : SdmxRefusal.syntax(
                            "%s has no dimension \"%s\".",
                            structure.reference().id(), SdmxRefusal.shortened(atObservation));
        }
    }

    public DataStructure structure() {
        return structure;
    }

    public DataQuery query() {
        return query;
    }

    /// The same, whatever the codes of one dimension.
    Selection withAny(String dimension) {
        return query.withAny(dimension, structure.position(dimension)).of(structure);
    }

    /// The codes of a dimension among which all that is selected is; empty where that may be any.
    public Optional<Set<String>> codes(String dimension) {
        int position = structure.position(dimension);
        Set<String> codes = new TreeSet<>();
        for (Key key : query.keys()) {
            if (position >= key.parts().size() || key.parts().get(position).isEmpty()) {
                return Optional.empty();
            }
            codes.addAll(key.parts().get(position));
        }
        return Optional.of(codes);
    }

    /// Whether one code or several for each dimension say all of what is selected.
    public boolean isByCodesAlone() {
        return query.keys().size() == 1 && query.filters().isEmpty() && query.first() == 0 && query.last() == 0;
    }

    /// Whether series with this code may be among those selected.
    public boolean admits(String dimension, String code) {
        int position = structure.position(dimension);
        return query.keys().stream().anyMatch(key -> key.admits(position, code)) && filtered(dimension, code);
    }

    public boolean admits(List<String> key) {
        if (query.keys().stream().noneMatch(one -> one.admits(key))) {
            return false;
        }
        for (int position = 0; position < key.size(); position++) {
            if (!filtered(structure.dimensions().get(position).id(), key.get(position))) {
                return false;
            }
        }
        return true;
    }

    /// Whether observations of the period may be among those selected.
    public boolean admitsPeriod(String period) {
        return filtered(DataStructure.TIME, period);
    }

    private boolean filtered(String component, @Nullable String value) {
        return query.filters().stream()
                .filter(filter -> filter.component().equals(component))
                .allMatch(filter -> filter.admits(value));
    }

    /// All that is selected of a cube. To be closed.
    public Stream<Series> of(Cube cube) {
        Stream<Series> narrowed = cube.series(this).flatMap(series -> narrowed(series).stream());
        return query.offset() == 0 && query.limit() == Long.MAX_VALUE
                ? narrowed
                : new Page(query.offset(), query.limit(), query.extent().observations()).of(narrowed);
    }

    /// What is selected of a series; empty where that is nothing.
    Optional<Series> narrowed(Series series) {
        if (!admits(series.key()) || !admitsAll(seriesAttributes, series.attributes())) {
            return Optional.empty();
        }
        List<Observation> admitted = query.filters().isEmpty()
                ? series.observations()
                : series.observations().stream().filter(this::admits).toList();
        return admitted.isEmpty() ? Optional.empty() : Optional.of(series.with(atTheEnds(admitted)));
    }

    private boolean admits(Observation observation) {
        return admitsPeriod(observation.period())
                && filtered(DataStructure.MEASURE, observation.value())
                && admitsAll(observationAttributes, observation.attributes());
    }

    private boolean admitsAll(List<Attribute> attributes, List<@Nullable String> values) {
        for (int place = 0; place < attributes.size(); place++) {
            if (!filtered(attributes.get(place).id(), values.get(place))) {
                return false;
            }
        }
        return true;
    }

    /// The first, the last, or both: as many as asked for, none twice.
    private List<Observation> atTheEnds(List<Observation> all) {
        if (query.first() == 0 && query.last() == 0 || query.first() + (long) query.last() >= all.size()) {
            return all;
        }
        List<Observation> kept = new ArrayList<>(all.subList(0, query.first()));
        kept.addAll(all.subList(all.size() - query.last(), all.size()));
        return kept;
    }
}
