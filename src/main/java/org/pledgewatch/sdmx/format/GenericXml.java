package org.pledgewatch.sdmx.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;

/// SDMX-ML 2.1, generic data: every value beside the name of its component.
public final class GenericXml implements DataWriter {
    private final boolean isForTimeSeriesAlone;

    public GenericXml() {
        this(false);
    }

    /// @param isForTimeSeriesAlone whether the message is of the kind that holds nothing but series over time
    public GenericXml(boolean isForTimeSeriesAlone) {
        this.isForTimeSeriesAlone = isForTimeSeriesAlone;
    }

    @Override
    public void write(DataMessage message, OutputStream out) throws IOException {
        Xml xml = new Xml(new BufferedOutputStream(out, 1 << 16));
        xml.open(
                isForTimeSeriesAlone ? "mes:GenericTimeSeriesData" : "mes:GenericData",
                "xmlns:mes",
                Xml.MESSAGE,
                "xmlns:com",
                Xml.COMMON,
                "xmlns:gen",
                Xml.GENERIC,
                "xmlns:xsi",
                Xml.SCHEMA_INSTANCE);
        XmlHeader.data(xml, message, null);
        xml.line()
                .open(
                        "mes:DataSet",
                        "structureRef",
                        message.structure().reference().id(),
                        "action",
                        "Replace",
                        "xsi:type",
                        isForTimeSeriesAlone ? "gen:TimeSeriesDataSetType" : null);
        new Body(xml, message).write();
        xml.close().line();
        xml.finish();
    }

    private static final class Body extends XmlData {
        Body(Xml xml, DataMessage message) {
            super(xml, message);
        }

        @Override
        void dataSet(List<DataMessage.Placed> attributes, List<@Nullable String> values) throws IOException {
            if (hasAny(attributes, values)) {
                xml.open("gen:Attributes");
                values(attributes, values);
                xml.close();
            }
        }

        @Override
        void series(Series series) throws IOException {
            xml.line().open("gen:Series").open("gen:SeriesKey");
            key(series);
            xml.close();
            if (hasAny(ofSeries, series.attributes())) {
                xml.open("gen:Attributes");
                values(ofSeries, series.attributes());
                xml.close();
            }
            if (message.extent().observations()) {
                for (Observation observation : series.observations()) {
                    xml.line().open("gen:Obs").empty("gen:ObsDimension", "value", observation.period());
                    value(observation);
                    attributes(observation, null);
                    xml.close();
                }
            }
            xml.close();
        }

        @Override
        void flat(Series series) throws IOException {
            for (Observation observation : series.observations()) {
                xml.line().open("gen:Obs").open("gen:ObsKey");
                key(series);
                xml.empty("gen:Value", "id", DataStructure.TIME, "value", observation.period())
                        .close();
                value(observation);
                attributes(observation, series);
                xml.close();
            }
        }

        private void key(Series series) throws IOException {
            for (int place = 0; place < dimensions.size(); place++) {
                xml.empty(
                        "gen:Value",
                        "id",
                        dimensions.get(place).id(),
                        "value",
                        series.key().get(place));
            }
        }

        private void value(Observation observation) throws IOException {
            if (message.extent().values() && observation.value() != null) {
                xml.empty("gen:ObsValue", "value", observation.value());
            }
        }

        /// @param series whose attributes stand with each observation; null where they stand with the series
        private void attributes(Observation observation, @Nullable Series series) throws IOException {
            boolean hasSeries = series != null && hasAny(ofSeries, series.attributes());
            if (hasSeries || hasAny(ofObservations, observation.attributes())) {
                xml.open("gen:Attributes");
                if (series != null) {
                    values(ofSeries, series.attributes());
                }
                values(ofObservations, observation.attributes());
                xml.close();
            }
        }

        private static boolean hasAny(List<DataMessage.Placed> attributes, List<@Nullable String> values) {
            return attributes.stream().anyMatch(one -> one.of(values) != null);
        }

        private void values(List<DataMessage.Placed> attributes, List<@Nullable String> values) throws IOException {
            for (DataMessage.Placed one : attributes) {
                String value = one.of(values);
                if (value != null) {
                    xml.empty("gen:Value", "id", one.attribute().id(), "value", value);
                }
            }
        }
    }
}
