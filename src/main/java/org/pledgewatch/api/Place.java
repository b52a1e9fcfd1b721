package org.pledgewatch.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where in a list a page ended, as it stands in the address of the next page. Opaque to clients.
record Place(String value) {
    String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String typed) {
        try {
            return new Place(new String(Base64.getUrlDecoder().decode(typed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw Parameters.malformed("after", typed, "taken from the \"next\" address of a list");
        }
    }
}
