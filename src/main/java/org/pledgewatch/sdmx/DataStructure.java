package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;

/// How data are laid out: the dimensions of their key in order, the time, one measure, and attributes.
///
/// @param concepts the scheme that holds the concept of every component
/// @param dimensions all but the time
public record DataStructure(
        Reference reference,
        Labels name,
        Labels description,
        Reference concepts,
        List<Dimension> dimensions,
        List<Attribute> attributes)
        implements Artefact {

    public static final String TIME = "TIME_PERIOD";
    public static final String MEASURE = "OBS_VALUE";
    public static final Representation TIME_VALUES = new Representation.Uncoded("ObservationalTimePeriod");
    public static final Representation MEASURE_VALUES = new Representation.Uncoded("Double");

    public List<Attribute> attributes(Attachment attachment) {
        return attributes.stream()
                .filter(attribute -> attribute.attachment() == attachment)
                .toList();
    }

    /// The place of a dimension in the key; -1 if there is no such dimension, or it is the time.
    public int position(String dimension) {
        for (int position = 0; position < dimensions.size(); position++) {
            if (dimensions.get(position).id().equals(dimension)) {
                return position;
            }
        }
        return -1;
    }

    public boolean has(String component) {
        return ids().anyMatch(component::equals);
    }

    /// Of all components, the time and the measure among them.
    Stream<String> ids() {
        return Stream.concat(components().map(Component::id), Stream.of(TIME, MEASURE));
    }

    private Stream<Component> components() {
        return Stream.concat(dimensions.stream(), attributes.stream());
    }

    @Override
    public List<Reference> references() {
        Set<Reference> named = new LinkedHashSet<>();
        named.add(concepts);
        components().forEach(component -> {
            if (component.representation() instanceof Representation.Coded(var codes)) {
                named.add(codes);
            }
        });
        return new ArrayList<>(named);
    }
}
