package org.pledgewatch.api;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The description of these services that machines read (OpenAPI), kept by hand.
@Component
class OpenApiDocument {
    private final byte[] bytes;

    OpenApiDocument() throws IOException {
        bytes = new ClassPathResource("openapi.json", OpenApiDocument.class).getContentAsByteArray();
    }

    byte[] bytes() {
        return bytes;
    }
}
