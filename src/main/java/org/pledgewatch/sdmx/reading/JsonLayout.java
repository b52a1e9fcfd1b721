package org.pledgewatch.sdmx.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Reference;
import tools.jackson.databind.JsonNode;

/// How a message in SDMX-JSON lays its data out: components in order, with the values that data name by number.
record JsonLayout(
        @Nullable Reference structure,
        List<Numbered> dataSetDimensions,
        List<Numbered> seriesDimensions,
        List<Numbered> observationDimensions,
        List<Numbered> measures,
        List<Numbered> dataSetAttributes,
        List<Numbered> seriesAttributes,
        List<Numbered> observationAttributes) {

    /// @param values empty where values stand as they are
    record Numbered(String id, List<String> values) {}

    static JsonLayout of(JsonNode written) {
        JsonNode dimensions = written.path("dimensions");
        JsonNode attributes = written.path("attributes");
        List<Numbered> measures = components(written.path("measures").path("observation"));
        return new JsonLayout(
                structure(written.path("links")),
                components(dimensions.path("dataSet")),
                components(dimensions.path("series")),
                components(dimensions.path("observation")),
                written.has("measures") ? measures : List.of(new Numbered(DataStructure.MEASURE, List.of())),
                components(attributes.path("dataSet")),
                components(attributes.path("series")),
                components(attributes.path("observation")));
    }

    private static @Nullable Reference structure(JsonNode links) {
        for (JsonNode link : links) {
            Reference named = StructureName.ofUrn(link.path("urn").asString("")).orElse(null);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private static List<Numbered> components(JsonNode list) {
        List<Numbered> components = new ArrayList<>();
        for (JsonNode component : list) {
            List<String> values = new ArrayList<>();
            for (JsonNode value : component.path("values")) {
                values.add(text(value));
            }
            components.add(new Numbered(component.path("id").asString(""), List.copyOf(values)));
        }
        return components;
    }

    /// Codes have an id, other values stand under `value`, or under `name` in version 1.
    private static String text(JsonNode value) {
        for (String member : List.of("id", "value", "name")) {
            String text = value.path(member).asString("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
