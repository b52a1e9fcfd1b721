package org.pledgewatch.sdmx.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;

/// SDMX-ML 2.1, structure-specific data: components are attributes in a namespace of the structure's own, whose schema
/// is [SchemaXml].
public final class StructureSpecificXml implements DataWriter {
    private final boolean isForTimeSeriesAlone;

    public StructureSpecificXml() {
        this(false);
    }

    /// @param isForTimeSeriesAlone whether the message is of the kind that holds nothing but series over time
    public StructureSpecificXml(boolean isForTimeSeriesAlone) {
        this.isForTimeSeriesAlone = isForTimeSeriesAlone;
    }

    static String namespace(DataStructure structure, String dimensionAtObservation) {
        return structure.reference().urn() + ":ObsLevelDim:" + dimensionAtObservation;
    }

    @Override
    public void write(DataMessage message, OutputStream out) throws IOException {
        String namespace =
                namespace(message.structure(), message.selection().query().dimensionAtObservation());
        Xml xml = new Xml(new BufferedOutputStream(out, 1 << 16));
        xml.open(
                isForTimeSeriesAlone ? "mes:StructureSpecificTimeSeriesData" : "mes:StructureSpecificData",
                "xmlns:mes",
                Xml.MESSAGE,
                "xmlns:com",
                Xml.COMMON,
                "xmlns:ss",
                Xml.STRUCTURE_SPECIFIC,
                "xmlns:ns1",
                namespace,
                "xmlns:xsi",
                Xml.SCHEMA_INSTANCE);
        XmlHeader.data(xml, message, namespace);
        xml.line()
                .open(
                        "mes:DataSet",
                        "ss:structureRef",
                        message.structure().reference().id(),
                        "xsi:type",
                        "ns1:DataSetType",
                        "ss:dataScope",
                        "DataStructure",
                        "ss:action",
                        "Replace");
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
            attributes(attributes, values);
        }

        @Override
        void series(Series series) throws IOException {
            xml.line().open("Series");
            key(series);
            attributes(ofSeries, series.attributes());
            if (message.extent().observations()) {
                for (Observation observation : series.observations()) {
                    xml.line().empty("Obs");
                    observation(observation);
                }
            }
            xml.close();
        }

        @Override
        void flat(Series series) throws IOException {
            for (Observation observation : series.observations()) {
                xml.line().empty("Obs");
                key(series);
                attributes(ofSeries, series.attributes());
                observation(observation);
            }
        }

        private void key(Series series) throws IOException {
            for (int place = 0; place < dimensions.size(); place++) {
                xml.with(dimensions.get(place).id(), series.key().get(place));
            }
        }

        private void observation(Observation observation) throws IOException {
            xml.with(DataStructure.TIME, observation.period());
            if (message.extent().values()) {
                xml.with(DataStructure.MEASURE, observation.value());
            }
            attributes(ofObservations, observation.attributes());
        }

        private void attributes(List<DataMessage.Placed> attributes, List<@Nullable String> values) throws IOException {
            for (DataMessage.Placed one : attributes) {
                xml.with(one.attribute().id(), one.of(values));
            }
        }
    }
}
