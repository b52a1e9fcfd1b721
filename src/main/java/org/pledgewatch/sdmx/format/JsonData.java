package org.pledgewatch.sdmx.format;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Availability;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;
import tools.jackson.core.JsonGenerator;

/// SDMX-JSON 1.0 and 2.0, data. Values stand as numbers that the structure explains; it comes after the data, when all
/// values have been met.
///
/// @param version 1 or 2
public record JsonData(int version) implements DataWriter {
    @Override
    public void write(DataMessage message, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            Json.meta(json, "data", version == 1 ? "1.0" : "2.0.0", message.header(), message.languages());
            json.writeObjectPropertyStart("data");
            Body body = new Body(json, message);
            body.dataSets();
            JsonDataStructure structure = new JsonDataStructure(json, message, version);
            if (version == 1) {
                json.writeName("structure");
                structure.write(body.dimensions, body.periods, body.attributes);
            } else {
                json.writeArrayPropertyStart("structures");
                structure.write(body.dimensions, body.periods, body.attributes);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("errors");
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private final class Body {
        private final JsonGenerator json;
        private final DataMessage message;
        private final List<ValueIndex> dimensions = new ArrayList<>();
        private final ValueIndex periods;
        private final List<DataMessage.Placed> ofSeries;
        private final List<DataMessage.Placed> ofObservations;
        private final JsonAttributes attributes;

        Body(JsonGenerator json, DataMessage message) {
            this.json = json;
            this.message = message;
            this.ofSeries = message.attributes(Attachment.SERIES);
            this.ofObservations = message.attributes(Attachment.OBSERVATION);
            this.attributes = new JsonAttributes(version > 1);
            Availability availability = message.availability().get();
            for (Dimension dimension : message.structure().dimensions()) {
                dimensions.add(new ValueIndex(availability.codes().getOrDefault(dimension.id(), List.of())));
            }
            this.periods = new ValueIndex(availability.periods());
        }

        void dataSets() {
            boolean isFlat = message.isFlat() && message.extent().observations();
            json.writeArrayPropertyStart("dataSets");
            json.writeStartObject();
            if (version > 1) {
                json.writeNumberProperty("structure", 0);
            }
            json.writeStringProperty("action", "Replace");
            List<DataMessage.Placed> ofDataSet = message.attributes(Attachment.DATA_SET);
            if (!ofDataSet.isEmpty()) {
                json.writeArrayPropertyStart("attributes");
                values(ofDataSet, message.dataSetAttributes());
                json.writeEndArray();
            }
            json.writeObjectPropertyStart(isFlat ? "observations" : "series");
            while (message.series().hasNext()) {
                Series series = message.series().next();
                if (isFlat) {
                    flat(series);
                } else {
                    series(series);
                }
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void series(Series series) {
            json.writeObjectPropertyStart(key(series));
            if (!ofSeries.isEmpty()) {
                json.writeArrayPropertyStart("attributes");
                values(ofSeries, series.attributes());
                json.writeEndArray();
            }
            if (message.extent().observations()) {
                json.writeObjectPropertyStart("observations");
                for (Observation observation : series.observations()) {
                    json.writeArrayPropertyStart(Integer.toString(periods.of(observation.period())));
                    observation(observation);
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void flat(Series series) {
            String key = key(series);
            for (Observation observation : series.observations()) {
                json.writeArrayPropertyStart(key + ":" + periods.of(observation.period()));
                observation(observation);
                values(ofSeries, series.attributes());
                json.writeEndArray();
            }
        }

        private String key(Series series) {
            StringBuilder key = new StringBuilder();
            for (int place = 0; place < dimensions.size(); place++) {
                key.append(place == 0 ? "" : ":")
                        .append(dimensions.get(place).of(series.key().get(place)));
            }
            return key.toString();
        }

        private void observation(Observation observation) {
            if (message.extent().values()) {
                number(observation.value());
            }
            values(ofObservations, observation.attributes());
        }

        private void number(@Nullable String value) {
            if (value == null) {
                json.writeNull();
            } else if (value.matches("-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?")) {
                json.writeNumber(value);
            } else {
                json.writeString(value);
            }
        }

        private void values(List<DataMessage.Placed> sent, List<@Nullable String> values) {
            for (DataMessage.Placed one : sent) {
                attributes.write(json, one.attribute(), one.of(values));
            }
        }
    }
}
