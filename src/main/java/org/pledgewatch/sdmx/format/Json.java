package org.pledgewatch.sdmx.format;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgewatch.sdmx.Labels;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// What all messages in SDMX-JSON are written with.
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    static JsonGenerator to(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// `meta` of a message.
    ///
    /// @param schema `data` or `structure`
    /// @param version `1.0` or `2.0.0`
    static void meta(
            JsonGenerator json,
            String schema,
            String version,
            MessageHeader header,
            List<Locale.LanguageRange> languages) {
        json.writeObjectPropertyStart("meta");
        json.writeStringProperty(
                "schema",
                "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/%1$s-message/tools/schemas/%2$s/sdmx-json-%1$s-schema.json"
                        .formatted(schema, version));
        json.writeStringProperty("id", header.id());
        json.writeStringProperty("prepared", header.prepared().toString());
        json.writeBooleanProperty("test", false);
        json.writeArrayPropertyStart("contentLanguages");
        json.writeString(language(languages));
        json.writeEndArray();
        json.writeObjectPropertyStart("sender");
        json.writeStringProperty("id", header.sender());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String language(List<Locale.LanguageRange> languages) {
        return languages.stream()
                .map(Locale.LanguageRange::getRange)
                .filter(range -> !range.startsWith("*"))
                .findFirst()
                .orElse("en");
    }

    /// The best text under a name, and all of them beside it: `name`, `names`.
    static void labels(JsonGenerator json, String name, Labels labels, List<Locale.LanguageRange> languages) {
        if (labels.isEmpty()) {
            return;
        }
        json.writeStringProperty(name, labels.in(languages));
        json.writeObjectPropertyStart(name + "s");
        for (Map.Entry<String, String> text : labels.texts().entrySet()) {
            json.writeStringProperty(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
