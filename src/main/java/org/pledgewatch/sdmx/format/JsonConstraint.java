package org.pledgewatch.sdmx.format;

import java.util.List;
import java.util.Map;
import org.pledgewatch.sdmx.ContentConstraint;
import org.pledgewatch.sdmx.DataStructure;
import tools.jackson.core.JsonGenerator;

/// A content constraint in SDMX-JSON.
///
/// @param version 1 or 2
record JsonConstraint(JsonGenerator json, ContentConstraint constraint, int version) {
    void write() {
        json.writeStringProperty(version == 1 ? "type" : "role", "Actual");
        json.writeObjectPropertyStart("constraintAttachment");
        json.writeArrayPropertyStart("dataflows");
        json.writeString(constraint.dataflow().urn());
        json.writeEndArray();
        json.writeEndObject();
        size();
        json.writeArrayPropertyStart("cubeRegions");
        json.writeStartObject();
        json.writeBooleanProperty(version == 1 ? "isIncluded" : "include", true);
        json.writeArrayPropertyStart("keyValues");
        for (Map.Entry<String, List<String>> dimension : constraint.values().entrySet()) {
            json.writeStartObject();
            json.writeStringProperty("id", dimension.getKey());
            json.writeArrayPropertyStart("values");
            dimension.getValue().forEach(this::value);
            json.writeEndArray();
            json.writeEndObject();
        }
        time();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void value(String code) {
        if (version == 1) {
            json.writeString(code);
        } else {
            json.writeStartObject();
            json.writeStringProperty("value", code);
            json.writeEndObject();
        }
    }

    private void time() {
        ContentConstraint.TimeRange time = constraint.time();
        if (time == null) {
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("id", DataStructure.TIME);
        json.writeObjectPropertyStart("timeRange");
        end("startPeriod", time.first());
        end("endPeriod", time.last());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void end(String name, String period) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("period", period);
        json.writeBooleanProperty("isInclusive", true);
        json.writeEndObject();
    }

    /// How much there is, in the annotations that registries use for it.
    private void size() {
        json.writeArrayPropertyStart("annotations");
        metric("series_count", constraint.series());
        metric("obs_count", constraint.observations());
        json.writeEndArray();
    }

    private void metric(String id, long number) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("title", Long.toString(number));
        json.writeStringProperty("type", "sdmx_metrics");
        json.writeEndObject();
    }
}
