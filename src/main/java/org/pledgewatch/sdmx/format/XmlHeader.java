package org.pledgewatch.sdmx.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Reference;

/// The beginning of every SDMX-ML message.
final class XmlHeader {
    private XmlHeader() {}

    static void open(Xml xml, MessageHeader header) throws IOException {
        xml.line()
                .open("mes:Header")
                .text("mes:ID", header.id())
                .text("mes:Test", "false")
                .text("mes:Prepared", header.prepared().toString())
                .empty("mes:Sender", "id", header.sender());
    }

    /// @param namespace of structure-specific data; null for generic data
    static void data(Xml xml, DataMessage message, @Nullable String namespace) throws IOException {
        open(xml, message.header());
        Reference structure = message.structure().reference();
        xml.open(
                        "mes:Structure",
                        "structureID",
                        structure.id(),
                        "namespace",
                        namespace,
                        "dimensionAtObservation",
                        message.selection().query().dimensionAtObservation())
                .open("com:Structure")
                .empty(
                        "Ref",
                        "agencyID",
                        structure.agency(),
                        "id",
                        structure.id(),
                        "version",
                        structure.version(),
                        "class",
                        structure.kind().type())
                .close()
                .close()
                .text("mes:DataSetAction", "Replace")
                .text("mes:DataSetID", message.flow().reference().id())
                .text("mes:Extracted", message.header().prepared().toString())
                .close();
    }
}
