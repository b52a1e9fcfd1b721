package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.Series;

/// The data set of a message in SDMX-ML, as both of its formats go through it.
abstract class XmlData {
    final Xml xml;
    final DataMessage message;
    final List<Dimension> dimensions;
    final List<DataMessage.Placed> ofSeries;
    final List<DataMessage.Placed> ofObservations;

    XmlData(Xml xml, DataMessage message) {
        this.xml = xml;
        this.message = message;
        this.dimensions = message.structure().dimensions();
        this.ofSeries = message.attributes(Attachment.SERIES);
        this.ofObservations = message.attributes(Attachment.OBSERVATION);
    }

    final void write() throws IOException {
        dataSet(message.attributes(Attachment.DATA_SET), message.dataSetAttributes());
        boolean isFlat = message.isFlat() && message.extent().observations();
        while (message.series().hasNext()) {
            Series series = message.series().next();
            if (isFlat) {
                flat(series);
            } else {
                series(series);
            }
        }
    }

    abstract void dataSet(List<DataMessage.Placed> attributes, List<@Nullable String> values) throws IOException;

    abstract void series(Series series) throws IOException;

    /// Every observation with its whole key.
    abstract void flat(Series series) throws IOException;
}
