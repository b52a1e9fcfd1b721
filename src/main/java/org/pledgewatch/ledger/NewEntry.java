package org.pledgewatch.ledger;

import java.util.regex.Pattern;

/// Something to be entered: its kind, from an open registry, and its payload in canonical JSON (RFC 8785), which
/// carries its own `schema` number. [CanonicalJson] writes such payloads, [Entries] those of the kinds known here.
public record NewEntry(String kind, byte[] payload) {
    /// What an entry may weigh; whatever is larger is a file and belongs into the library.
    public static final int LARGEST_PAYLOAD = 1 << 20;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public NewEntry {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of entry: " + kind);
        }
        if (payload.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "a payload has at most " + LARGEST_PAYLOAD + " bytes, this one " + payload.length);
        }
        if (!Members.isOneObject(payload, 0, payload.length)) {
            throw new IllegalArgumentException("a payload is one JSON object");
        }
    }
}
