package org.pledgewatch.sdmx.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Reference;

/// What the elements of a message in SDMX-ML mean. Generic data name components in elements, structure-specific data in
/// attributes without a namespace; apart from that they are alike.
final class XmlRows {
    private final XMLStreamReader xml;
    private final Consumer<ReceivedRow> rows;
    private final Map<String, Reference> structures = new HashMap<>();
    private final Map<String, String> dimensionsAtObservation = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean hasBegun;
    private boolean isGeneric;
    private String declared = "";
    private String used = "";
    private Action action = Action.APPEND;
    private Map<String, String> ofDataSet = Map.of();
    private @Nullable Map<String, String> ofSeries;
    private @Nullable Map<String, String> ofObservation;
    private boolean hasObservations;

    XmlRows(XMLStreamReader xml, Consumer<ReceivedRow> rows) {
        this.xml = xml;
        this.rows = rows;
    }

    void begin(String element) {
        text.setLength(0);
        if (!hasBegun) {
            hasBegun = true;
            isGeneric = root(element);
            return;
        }
        switch (element) {
            case "Structure", "StructureUsage" -> declare();
            case "Ref" -> reference();
            case "DataSet" -> dataSet();
            case "Series" -> {
                ofSeries = components();
                hasObservations = false;
            }
            case "Obs" -> {
                ofObservation = components();
                hasObservations = true;
            }
            case "Value" -> put(target(), attribute("id"), attribute("value"));
            case "ObsDimension" ->
                put(
                        target(),
                        attribute("id").isEmpty()
                                ? dimensionsAtObservation.getOrDefault(used, DataStructure.TIME)
                                : attribute("id"),
                        attribute("value"));
            case "ObsValue" -> put(target(), DataStructure.MEASURE, attribute("value"));
            case "Group" -> throw unreadable("The file has groups. Please say of each series what you say of a group.");
            default -> {
                // nothing of ours
            }
        }
    }

    private boolean root(String element) {
        return switch (element) {
            case "GenericData", "GenericTimeSeriesData" -> true;
            case "StructureSpecificData", "StructureSpecificTimeSeriesData" -> false;
            default -> throw unreadable("The file is no message with data: it begins with %s.".formatted(element));
        };
    }

    void text(String more) {
        if (text.length() < 1_000) {
            text.append(more);
        }
    }

    void end(String element) {
        switch (element) {
            case "Obs" -> {
                emit();
                ofObservation = null;
            }
            case "Series" -> {
                if (!hasObservations) {
                    emit();
                }
                ofSeries = null;
            }
            case "URN" ->
                StructureName.ofUrn(text.toString().strip())
                        .ifPresent(reference -> structures.putIfAbsent(declared, reference));
            default -> {
                // nothing of ours
            }
        }
    }

    /// The outer of two elements of that name gives the structure an id, for the data set to name.
    private void declare() {
        String id = attribute("structureID");
        if (!id.isEmpty()) {
            declared = id;
            String dimension = attribute("dimensionAtObservation");
            if (!dimension.isEmpty()) {
                dimensionsAtObservation.put(id, dimension);
            }
        }
    }

    private void reference() {
        if (structures.containsKey(declared) || attribute("agencyID").isEmpty()) {
            return;
        }
        ArtefactKind kind = attribute("class").equals("Dataflow") ? ArtefactKind.DATAFLOW : ArtefactKind.DATA_STRUCTURE;
        StructureName.of(kind, "%s:%s(%s)".formatted(attribute("agencyID"), attribute("id"), attribute("version")))
                .ifPresent(reference -> structures.put(declared, reference));
    }

    private void dataSet() {
        used = attribute("structureRef");
        action = Action.of(attribute("action"))
                .orElseThrow(() -> unreadable("The action is Append, Replace, Delete or Information."));
        ofDataSet = isGeneric ? new LinkedHashMap<>() : components();
        ofSeries = null;
        ofObservation = null;
    }

    private Map<String, String> components() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!isGeneric) {
            for (int place = 0; place < xml.getAttributeCount(); place++) {
                String namespace = xml.getAttributeNamespace(place);
                if (namespace == null || namespace.isEmpty()) {
                    put(values, xml.getAttributeLocalName(place), xml.getAttributeValue(place));
                }
            }
        }
        return values;
    }

    private Map<String, String> target() {
        Map<String, String> observation = ofObservation;
        Map<String, String> series = ofSeries;
        if (observation != null) {
            return observation;
        }
        return series == null ? ofDataSet : series;
    }

    private static void put(Map<String, String> values, String id, String value) {
        if (!id.isEmpty() && !value.isEmpty()) {
            values.put(id, value);
        }
    }

    private void emit() {
        Map<String, String> values = new LinkedHashMap<>(ofDataSet);
        if (ofSeries != null) {
            values.putAll(ofSeries);
        }
        if (ofObservation != null) {
            values.putAll(ofObservation);
        }
        Reference structure = structures.get(used);
        if (structure == null) {
            throw unreadable("The header does not say what the data are of.");
        }
        rows.accept(new ReceivedRow(XmlReader.line(xml), action, structure, values));
    }

    /// Whatever its namespace; empty where there is none.
    private String attribute(String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (xml.getAttributeLocalName(place).equals(name)) {
                return xml.getAttributeValue(place);
            }
        }
        return "";
    }

    private UnreadableMessage unreadable(String reason) {
        return new UnreadableMessage(XmlReader.line(xml), reason);
    }
}
