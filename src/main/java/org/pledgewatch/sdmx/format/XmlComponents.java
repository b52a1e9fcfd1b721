package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.util.List;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Representation;

/// The components of a data structure in SDMX-ML 2.1.
final class XmlComponents {
    private final Xml xml;
    private final DataStructure structure;

    private XmlComponents(Xml xml, DataStructure structure) {
        this.xml = xml;
        this.structure = structure;
    }

    static void write(Xml xml, DataStructure structure) throws IOException {
        new XmlComponents(xml, structure).write();
    }

    private void write() throws IOException {
        xml.open("str:DataStructureComponents");
        dimensions();
        attributes();
        xml.open("str:MeasureList", "id", "MeasureDescriptor");
        xml.open("str:PrimaryMeasure", "id", DataStructure.MEASURE);
        component(DataStructure.MEASURE, DataStructure.MEASURE_VALUES);
        xml.close().close().close();
    }

    private void dimensions() throws IOException {
        List<Dimension> dimensions = structure.dimensions();
        xml.open("str:DimensionList", "id", "DimensionDescriptor");
        for (int place = 0; place < dimensions.size(); place++) {
            Dimension dimension = dimensions.get(place);
            xml.open("str:Dimension", "id", dimension.id(), "position", Integer.toString(place + 1));
            component(dimension.id(), dimension.representation());
            xml.close();
        }
        xml.open("str:TimeDimension", "id", DataStructure.TIME, "position", Integer.toString(dimensions.size() + 1));
        component(DataStructure.TIME, DataStructure.TIME_VALUES);
        xml.close().close();
    }

    private void attributes() throws IOException {
        if (structure.attributes().isEmpty()) {
            return;
        }
        xml.open("str:AttributeList", "id", "AttributeDescriptor");
        for (Attribute attribute : structure.attributes()) {
            xml.open(
                    "str:Attribute",
                    "id",
                    attribute.id(),
                    "assignmentStatus",
                    attribute.isMandatory() ? "Mandatory" : "Conditional");
            component(attribute.id(), attribute.representation());
            relationship(attribute);
            xml.close();
        }
        xml.close();
    }

    private void component(String id, Representation representation) throws IOException {
        xml.open("str:ConceptIdentity")
                .empty("Ref", XmlReference.ofItem(structure.concepts(), id))
                .close()
                .open("str:LocalRepresentation");
        switch (representation) {
            case Representation.Coded(var codes) ->
                xml.open("str:Enumeration").empty("Ref", XmlReference.of(codes)).close();
            case Representation.Uncoded(var type) -> xml.empty("str:TextFormat", "textType", type);
        }
        xml.close();
    }

    private void relationship(Attribute attribute) throws IOException {
        xml.open("str:AttributeRelationship");
        switch (attribute.attachment()) {
            case DATA_SET -> xml.empty("str:None");
            case SERIES -> {
                for (Dimension dimension : structure.dimensions()) {
                    xml.open("str:Dimension").empty("Ref", "id", dimension.id()).close();
                }
            }
            case OBSERVATION ->
                xml.open("str:PrimaryMeasure")
                        .empty("Ref", "id", DataStructure.MEASURE)
                        .close();
        }
        xml.close();
    }
}
