package org.pledgewatch.sdmx.format;

import java.io.OutputStream;
import org.pledgewatch.sdmx.Artefact;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.ContentConstraint;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Dataflow;
import org.pledgewatch.sdmx.ItemScheme;
import org.pledgewatch.sdmx.StructureQuery.Found;
import tools.jackson.core.JsonGenerator;

/// SDMX-JSON 1.0 and 2.0, structures.
///
/// @param version 1 or 2
public record StructureJson(int version) implements StructureWriter {
    @Override
    public void write(StructureMessage message, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            Json.meta(json, "structure", version == 1 ? "1.0" : "2.0.0", message.header(), message.languages());
            json.writeObjectPropertyStart("data");
            new Body(json, message).write();
            json.writeEndObject();
            json.writeArrayPropertyStart("errors");
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private final class Body {
        private final JsonGenerator json;
        private final StructureMessage message;

        Body(JsonGenerator json, StructureMessage message) {
            this.json = json;
            this.message = message;
        }

        void write() {
            list("dataStructures", ArtefactKind.DATA_STRUCTURE);
            list("conceptSchemes", ArtefactKind.CONCEPT_SCHEME);
            list("codelists", ArtefactKind.CODE_LIST);
            list("agencySchemes", ArtefactKind.AGENCY_SCHEME);
            list("dataflows", ArtefactKind.DATAFLOW);
            list(version == 1 ? "contentConstraints" : "dataConstraints", ArtefactKind.CONTENT_CONSTRAINT);
        }

        private void list(String name, ArtefactKind kind) {
            if (message.of(kind).findAny().isEmpty()) {
                return;
            }
            json.writeArrayPropertyStart(name);
            message.of(kind).forEach(this::artefact);
            json.writeEndArray();
        }

        private void artefact(Found found) {
            Artefact artefact = found.artefact();
            json.writeStartObject();
            json.writeStringProperty("id", artefact.reference().id());
            json.writeStringProperty("version", artefact.reference().version());
            json.writeStringProperty("agencyID", artefact.reference().agency());
            json.writeBooleanProperty("isExternalReference", found.isStub());
            if (version == 1) {
                json.writeBooleanProperty("isFinal", true);
            }
            Json.labels(json, "name", artefact.name(), message.languages());
            Json.labels(json, "description", artefact.description(), message.languages());
            link(artefact.reference().urn(), artefact.reference().kind().word());
            if (!found.isStub()) {
                content(artefact);
            }
            json.writeEndObject();
        }

        private void link(String urn, String type) {
            json.writeArrayPropertyStart("links");
            json.writeStartObject();
            json.writeStringProperty("rel", "self");
            json.writeStringProperty("urn", urn);
            json.writeStringProperty("type", type);
            json.writeEndObject();
            json.writeEndArray();
        }

        private void content(Artefact artefact) {
            switch (artefact) {
                case ItemScheme scheme -> items(scheme);
                case Dataflow flow ->
                    json.writeStringProperty("structure", flow.structure().urn());
                case DataStructure structure -> new JsonComponents(json, structure, version).write();
                case ContentConstraint constraint -> new JsonConstraint(json, constraint, version).write();
            }
        }

        private void items(ItemScheme scheme) {
            json.writeBooleanProperty("isPartial", scheme.isPartial());
            json.writeArrayPropertyStart(
                    switch (scheme.reference().kind()) {
                        case CODE_LIST -> "codes";
                        case CONCEPT_SCHEME -> "concepts";
                        case AGENCY_SCHEME -> "agencies";
                        case DATAFLOW, DATA_STRUCTURE, CONTENT_CONSTRAINT ->
                            throw new IllegalArgumentException("no scheme of items: " + scheme.reference());
                    });
            for (ItemScheme.Item item : scheme.items().values()) {
                json.writeStartObject();
                json.writeStringProperty("id", item.id());
                Json.labels(json, "name", item.name(), message.languages());
                Json.labels(json, "description", item.description(), message.languages());
                if (item.parent() != null) {
                    json.writeStringProperty("parent", item.parent());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
