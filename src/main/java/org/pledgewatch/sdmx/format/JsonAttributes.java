package org.pledgewatch.sdmx.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Representation;
import tools.jackson.core.JsonGenerator;

/// The values that attributes took in a message.
final class JsonAttributes {
    private final Map<String, ValueIndex> met = new HashMap<>();
    private final boolean uncodedStandInPlace;

    /// @param uncodedStandInPlace whether values that are no codes stand where they belong, instead of a number
    JsonAttributes(boolean uncodedStandInPlace) {
        this.uncodedStandInPlace = uncodedStandInPlace;
    }

    boolean isIndexed(Attribute attribute) {
        return !uncodedStandInPlace || attribute.representation() instanceof Representation.Coded;
    }

    void write(JsonGenerator json, Attribute attribute, @Nullable String value) {
        if (value == null) {
            json.writeNull();
        } else if (isIndexed(attribute)) {
            json.writeNumber(values(attribute).of(value));
        } else {
            json.writeString(value);
        }
    }

    ValueIndex values(Attribute attribute) {
        return met.computeIfAbsent(attribute.id(), _ -> new ValueIndex());
    }
}
