package org.pledgewatch.sdmx.format;

import java.io.ByteArrayOutputStream;
import org.pledgewatch.sdmx.SdmxRefusal;
import tools.jackson.core.JsonGenerator;

/// SDMX-JSON, the message that says why there is no answer.
public final class ErrorJson {
    private ErrorJson() {}

    public static byte[] bytes(SdmxRefusal refusal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("errors");
            json.writeStartObject();
            json.writeNumberProperty("code", refusal.kind().code());
            json.writeStringProperty("title", refusal.reason());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
