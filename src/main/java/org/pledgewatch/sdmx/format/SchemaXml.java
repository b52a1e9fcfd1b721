package org.pledgewatch.sdmx.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.Component.Attachment;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.Representation;
import org.pledgewatch.sdmx.Structures;

/// The XML schema of [StructureSpecificXml] for one data structure. It refines SDMXDataStructureSpecific.xsd and
/// SDMXCommon.xsd of the standard, which whoever validates has beside it.
public final class SchemaXml {
    private final Xml xml;
    private final Structures structures;
    private final DataStructure structure;
    private final boolean isFlat;

    private SchemaXml(Xml xml, Structures structures, DataStructure structure, boolean isFlat) {
        this.xml = xml;
        this.structures = structures;
        this.structure = structure;
        this.isFlat = isFlat;
    }

    public static void write(
            Structures structures, DataStructure structure, String dimensionAtObservation, OutputStream out)
            throws IOException {
        Xml xml = new Xml(new BufferedOutputStream(out, 1 << 14));
        String namespace = StructureSpecificXml.namespace(structure, dimensionAtObservation);
        xml.open(
                "xs:schema",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns",
                namespace,
                "targetNamespace",
                namespace,
                "xmlns:dsd",
                Xml.STRUCTURE_SPECIFIC,
                "xmlns:common",
                Xml.COMMON,
                "elementFormDefault",
                "qualified",
                "attributeFormDefault",
                "unqualified");
        imported(xml, Xml.COMMON, "SDMXCommon.xsd");
        imported(xml, Xml.STRUCTURE_SPECIFIC, "SDMXDataStructureSpecific.xsd");
        new SchemaXml(xml, structures, structure, dimensionAtObservation.equals(DataQuery.FLAT)).write();
        xml.close();
        xml.finish();
    }

    private static void imported(Xml xml, String namespace, String location) throws IOException {
        xml.line().empty("xs:import", "namespace", namespace, "schemaLocation", location);
    }

    private void write() throws IOException {
        for (Component component : components()) {
            codes(component);
        }
        dataSet();
        if (!isFlat) {
            series();
        }
        observation();
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>(structure.dimensions());
        components.addAll(structure.attributes());
        return components;
    }

    private void codes(Component component) throws IOException {
        ItemScheme codes = structures.codes(component).orElse(null);
        if (codes == null) {
            return;
        }
        xml.line().open("xs:simpleType", "name", typeOf(component)).open("xs:restriction", "base", "xs:string");
        for (String code : codes.items().keySet()) {
            xml.empty("xs:enumeration", "value", code);
        }
        xml.close().close();
    }

    private void dataSet() throws IOException {
        xml.line().open("xs:complexType", "name", "DataSetType");
        xml.open("xs:complexContent")
                .open("xs:restriction", "base", "dsd:DataSetType")
                .open("xs:sequence");
        element("common:Annotations", null, "0", "1");
        element(null, "DataProvider", "0", "1");
        xml.open("xs:choice", "minOccurs", "0");
        element(null, isFlat ? "Obs" : "Series", "1", "unbounded");
        xml.close().close();
        attributes(structure.attributes(Attachment.DATA_SET));
        attribute("REPORTING_YEAR_START_DAY", "xs:gMonthDay", false);
        xml.close().close().close();
    }

    private void series() throws IOException {
        xml.line().open("xs:complexType", "name", "Series");
        xml.open("xs:complexContent")
                .open("xs:restriction", "base", "dsd:SeriesType")
                .open("xs:sequence");
        element("common:Annotations", null, "0", "1");
        element(null, "Obs", "0", "unbounded");
        xml.close();
        dimensions();
        attributes(structure.attributes(Attachment.SERIES));
        xml.close().close().close();
    }

    private void observation() throws IOException {
        xml.line().open("xs:complexType", "name", "ObsType");
        xml.open("xs:complexContent")
                .open("xs:restriction", "base", "dsd:ObsType")
                .open("xs:sequence");
        element("common:Annotations", null, "0", "1");
        xml.close();
        if (isFlat) {
            dimensions();
            attributes(structure.attributes(Attachment.SERIES));
        }
        attribute(DataStructure.TIME, "common:ObservationalTimePeriodType", true);
        attribute(DataStructure.MEASURE, "xs:double", false);
        attributes(structure.attributes(Attachment.OBSERVATION));
        xml.close().close().close();
    }

    private void element(@Nullable String reference, @Nullable String name, String least, String most)
            throws IOException {
        xml.empty(
                "xs:element",
                "ref",
                reference,
                "name",
                name,
                "type",
                name == null ? null : type(name),
                "form",
                name == null ? null : "unqualified",
                "minOccurs",
                least,
                "maxOccurs",
                most);
    }

    private static String type(String element) {
        return switch (element) {
            case "DataProvider" -> "common:DataProviderReferenceType";
            case "Obs" -> "ObsType";
            default -> element;
        };
    }

    private void dimensions() throws IOException {
        for (Component dimension : structure.dimensions()) {
            attribute(dimension.id(), typeOf(dimension), true);
        }
    }

    /// A mandatory attribute may be left out where less than all is asked for.
    private void attributes(List<Attribute> attributes) throws IOException {
        for (Attribute attribute : attributes) {
            attribute(attribute.id(), typeOf(attribute), false);
        }
    }

    private void attribute(String name, String type, boolean isRequired) throws IOException {
        xml.empty("xs:attribute", "name", name, "type", type, "use", isRequired ? "required" : "optional");
    }

    private static String typeOf(Component component) {
        return switch (component.representation()) {
            case Representation.Coded(var codes) -> codes.id() + "." + component.id();
            case Representation.Uncoded(var type) ->
                switch (type) {
                    case "Integer" -> "xs:integer";
                    case "GregorianDay" -> "xs:date";
                    default -> "xs:string";
                };
        };
    }
}
