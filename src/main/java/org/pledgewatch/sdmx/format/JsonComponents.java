package org.pledgewatch.sdmx.format;

import java.util.List;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Representation;
import tools.jackson.core.JsonGenerator;

/// The components of a data structure in SDMX-JSON.
///
/// @param version 1 or 2
record JsonComponents(JsonGenerator json, DataStructure structure, int version) {
    void write() {
        json.writeObjectPropertyStart("dataStructureComponents");
        attributes();
        dimensions();
        measure();
        json.writeEndObject();
    }

    private void attributes() {
        json.writeObjectPropertyStart("attributeList");
        json.writeStringProperty("id", "AttributeDescriptor");
        json.writeArrayPropertyStart("attributes");
        for (Attribute attribute : structure.attributes()) {
            json.writeStartObject();
            json.writeStringProperty("id", attribute.id());
            if (version == 1) {
                json.writeStringProperty("assignmentStatus", attribute.isMandatory() ? "Mandatory" : "Conditional");
            } else {
                json.writeStringProperty("usage", attribute.isMandatory() ? "mandatory" : "optional");
            }
            relationship(attribute);
            component(attribute.id(), attribute.representation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void relationship(Attribute attribute) {
        json.writeObjectPropertyStart("attributeRelationship");
        switch (attribute.attachment()) {
            case DATA_SET -> {
                json.writeObjectPropertyStart(version == 1 ? "none" : "dataflow");
                json.writeEndObject();
            }
            case SERIES -> {
                json.writeArrayPropertyStart("dimensions");
                structure.dimensions().forEach(dimension -> json.writeString(dimension.id()));
                json.writeEndArray();
            }
            case OBSERVATION -> {
                if (version == 1) {
                    json.writeStringProperty("primaryMeasure", DataStructure.MEASURE);
                } else {
                    json.writeObjectPropertyStart("observation");
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private void dimensions() {
        List<Dimension> dimensions = structure.dimensions();
        json.writeObjectPropertyStart("dimensionList");
        json.writeStringProperty("id", "DimensionDescriptor");
        json.writeArrayPropertyStart("dimensions");
        for (int place = 0; place < dimensions.size(); place++) {
            json.writeStartObject();
            dimension(dimensions.get(place).id(), place, "Dimension");
            component(dimensions.get(place).id(), dimensions.get(place).representation());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (version == 1) {
            json.writeArrayPropertyStart("timeDimensions");
            json.writeStartObject();
        } else {
            json.writeObjectPropertyStart("timeDimension");
        }
        dimension(DataStructure.TIME, dimensions.size(), "TimeDimension");
        component(DataStructure.TIME, DataStructure.TIME_VALUES);
        json.writeEndObject();
        if (version == 1) {
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void dimension(String id, int place, String type) {
        json.writeStringProperty("id", id);
        json.writeNumberProperty("position", version == 1 ? place + 1 : place);
        if (version == 1) {
            json.writeStringProperty("type", type);
        }
    }

    private void component(String id, Representation representation) {
        json.writeStringProperty("conceptIdentity", structure.concepts().urn(id));
        json.writeObjectPropertyStart("localRepresentation");
        switch (representation) {
            case Representation.Coded(var codes) -> json.writeStringProperty("enumeration", codes.urn());
            case Representation.Uncoded(var type) -> {
                json.writeObjectPropertyStart(version == 1 ? "textFormat" : "format");
                json.writeStringProperty(version == 1 ? "textType" : "dataType", type);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void measure() {
        json.writeObjectPropertyStart("measureList");
        json.writeStringProperty("id", "MeasureDescriptor");
        if (version == 1) {
            json.writeObjectPropertyStart("primaryMeasure");
        } else {
            json.writeArrayPropertyStart("measures");
            json.writeStartObject();
        }
        json.writeStringProperty("id", DataStructure.MEASURE);
        component(DataStructure.MEASURE, DataStructure.MEASURE_VALUES);
        json.writeEndObject();
        if (version > 1) {
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
