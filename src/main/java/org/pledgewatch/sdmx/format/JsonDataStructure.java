package org.pledgewatch.sdmx.format;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.TimePeriod;
import tools.jackson.core.JsonGenerator;

/// The structure that stands beside data in SDMX-JSON: components, and the values that the data name by number.
record JsonDataStructure(JsonGenerator json, DataMessage message, int version) {
    void write(List<ValueIndex> dimensions, ValueIndex periods, JsonAttributes attributes) {
        json.writeStartObject();
        Json.labels(json, "name", message.flow().name(), message.languages());
        Json.labels(json, "description", message.flow().description(), message.languages());
        links();
        dimensions(dimensions, periods);
        if (version > 1) {
            measures();
        }
        attributes(attributes);
        if (version > 1) {
            json.writeArrayPropertyStart("dataSets");
            json.writeNumber(0);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void links() {
        json.writeArrayPropertyStart("links");
        for (Reference reference :
                List.of(message.flow().reference(), message.structure().reference())) {
            json.writeStartObject();
            json.writeStringProperty("urn", reference.urn());
            json.writeStringProperty("rel", reference.kind().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dimensions(List<ValueIndex> values, ValueIndex periods) {
        boolean isFlat = message.isFlat() && message.extent().observations();
        json.writeObjectPropertyStart("dimensions");
        json.writeArrayPropertyStart("dataSet");
        json.writeEndArray();
        json.writeArrayPropertyStart("series");
        if (!isFlat) {
            keyDimensions(values);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("observation");
        if (isFlat) {
            keyDimensions(values);
        }
        time(periods);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void keyDimensions(List<ValueIndex> values) {
        List<Dimension> dimensions = message.structure().dimensions();
        for (int place = 0; place < dimensions.size(); place++) {
            Dimension dimension = dimensions.get(place);
            json.writeStartObject();
            name(dimension.id());
            json.writeNumberProperty("keyPosition", place);
            roles(dimension.id().equals("FREQ") ? "FREQ" : "");
            values(dimension, values.get(place));
            json.writeEndObject();
        }
    }

    private void time(ValueIndex periods) {
        json.writeStartObject();
        name(DataStructure.TIME);
        json.writeNumberProperty("keyPosition", message.structure().dimensions().size());
        roles(DataStructure.TIME);
        json.writeArrayPropertyStart("values");
        for (String period : periods.values()) {
            json.writeStartObject();
            json.writeStringProperty("id", period);
            json.writeStringProperty("name", period);
            Optional<TimePeriod> days = TimePeriod.parse(period);
            days.ifPresent(known -> {
                json.writeStringProperty("start", known.first() + "T00:00:00Z");
                json.writeStringProperty("end", known.last() + "T23:59:59Z");
            });
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void name(String component) {
        ItemScheme.Item concept = message.structures().concept(message.structure(), component);
        json.writeStringProperty("id", component);
        Json.labels(json, "name", concept.name(), message.languages());
        Json.labels(json, "description", concept.description(), message.languages());
    }

    private void roles(String role) {
        json.writeArrayPropertyStart("roles");
        if (!role.isEmpty()) {
            json.writeString(role);
        }
        json.writeEndArray();
    }

    private void measures() {
        json.writeObjectPropertyStart("measures");
        json.writeArrayPropertyStart("observation");
        if (message.extent().values()) {
            json.writeStartObject();
            name(DataStructure.MEASURE);
            roles("");
            json.writeObjectPropertyStart("format");
            json.writeStringProperty("dataType", "Double");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attributes(JsonAttributes met) {
        boolean isFlat = message.isFlat() && message.extent().observations();
        json.writeObjectPropertyStart("attributes");
        json.writeArrayPropertyStart("dataSet");
        attributes(Attachment.DATA_SET, met);
        json.writeEndArray();
        json.writeArrayPropertyStart("series");
        if (!isFlat) {
            attributes(Attachment.SERIES, met);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("observation");
        if (message.extent().observations()) {
            attributes(Attachment.OBSERVATION, met);
        }
        if (isFlat) {
            attributes(Attachment.SERIES, met);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attributes(Attachment attachment, JsonAttributes met) {
        for (DataMessage.Placed one : message.attributes(attachment)) {
            json.writeStartObject();
            name(one.attribute().id());
            roles("");
            if (version > 1) {
                relationship(one.attribute());
            }
            values(one.attribute(), met.values(one.attribute()));
            json.writeEndObject();
        }
    }

    private void relationship(Attribute attribute) {
        json.writeObjectPropertyStart("relationship");
        switch (attribute.attachment()) {
            case DATA_SET -> {
                json.writeObjectPropertyStart("dataflow");
                json.writeEndObject();
            }
            case SERIES -> {
                json.writeArrayPropertyStart("dimensions");
                message.structure().dimensions().forEach(dimension -> json.writeString(dimension.id()));
                json.writeEndArray();
            }
            case OBSERVATION -> {
                json.writeObjectPropertyStart("observation");
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void values(Component component, ValueIndex values) {
        Optional<ItemScheme> codes = message.structures().codes(component);
        json.writeArrayPropertyStart("values");
        for (String value : values.values()) {
            json.writeStartObject();
            if (codes.isEmpty()) {
                json.writeStringProperty(version == 1 ? "name" : "value", value);
            } else {
                json.writeStringProperty("id", value);
                codes.get().item(value).ifPresent(code -> {
                    Json.labels(json, "name", code.name(), message.languages());
                    if (code.parent() != null) {
                        json.writeStringProperty("parent", code.parent());
                    }
                });
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
