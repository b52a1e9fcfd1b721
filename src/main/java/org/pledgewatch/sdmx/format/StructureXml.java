package org.pledgewatch.sdmx.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.ContentConstraint;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.Labels;
import org.pledgewatch.sdmx.StructureQuery.Found;

/// SDMX-ML 2.1, structures.
public final class StructureXml implements StructureWriter {

    @Override
    public void write(StructureMessage message, OutputStream out) throws IOException {
        Xml xml = new Xml(new BufferedOutputStream(out, 1 << 16));
        xml.open("mes:Structure", "xmlns:mes", Xml.MESSAGE, "xmlns:com", Xml.COMMON, "xmlns:str", Xml.STRUCTURE);
        XmlHeader.open(xml, message.header());
        xml.close().line().open("mes:Structures");
        new Body(xml, message).write();
        xml.close().line();
        xml.finish();
    }

    private record Body(Xml xml, StructureMessage message) {
        /// In the order of the schema.
        void write() throws IOException {
            list("str:OrganisationSchemes", ArtefactKind.AGENCY_SCHEME);
            list("str:Dataflows", ArtefactKind.DATAFLOW);
            list("str:Codelists", ArtefactKind.CODE_LIST);
            list("str:Concepts", ArtefactKind.CONCEPT_SCHEME);
            list("str:DataStructures", ArtefactKind.DATA_STRUCTURE);
            list("str:Constraints", ArtefactKind.CONTENT_CONSTRAINT);
        }

        private void list(String element, ArtefactKind kind) throws IOException {
            List<Found> found = message.of(kind).toList();
            if (found.isEmpty()) {
                return;
            }
            xml.line().open(element);
            for (Found one : found) {
                artefact(one.artefact(), one.isStub());
            }
            xml.close();
        }

        private void artefact(Artefact artefact, boolean isStub) throws IOException {
            xml.line()
                    .open(
                            "str:" + artefact.reference().kind().type(),
                            "id",
                            artefact.reference().id(),
                            "urn",
                            artefact.reference().urn(),
                            "agencyID",
                            artefact.reference().agency(),
                            "version",
                            artefact.reference().version(),
                            "isFinal",
                            "true",
                            "isExternalReference",
                            isStub ? "true" : "false",
                            "isPartial",
                            artefact instanceof ItemScheme scheme && scheme.isPartial() ? "true" : null,
                            "type",
                            artefact instanceof ContentConstraint ? "Actual" : null);
            if (artefact instanceof ContentConstraint constraint) {
                XmlConstraint.size(xml, constraint);
            }
            labels("com:Name", artefact.name());
            labels("com:Description", artefact.description());
            if (!isStub) {
                content(artefact);
            }
            xml.close();
        }

        private void content(Artefact artefact) throws IOException {
            switch (artefact) {
                case ItemScheme scheme -> items(scheme);
                case Dataflow flow ->
                    xml.open("str:Structure")
                            .empty("Ref", XmlReference.of(flow.structure()))
                            .close();
                case DataStructure structure -> XmlComponents.write(xml, structure);
                case ContentConstraint constraint -> XmlConstraint.write(xml, constraint);
            }
        }

        private void items(ItemScheme scheme) throws IOException {
            String element = "str:" + scheme.reference().kind().itemType();
            for (ItemScheme.Item item : scheme.items().values()) {
                xml.line()
                        .open(
                                element,
                                "id",
                                item.id(),
                                "urn",
                                scheme.reference().urn(item.id()));
                labels("com:Name", item.name());
                labels("com:Description", item.description());
                if (item.parent() != null) {
                    xml.open("str:Parent").empty("Ref", "id", item.parent()).close();
                }
                xml.close();
            }
        }

        private void labels(String element, Labels labels) throws IOException {
            for (Map.Entry<String, String> text : labels.texts().entrySet()) {
                xml.text(element, text.getValue(), "xml:lang", text.getKey());
            }
        }
    }
}
