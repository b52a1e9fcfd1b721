package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Writes the ledger as strangers get it: a line of canonical JSON for each entry, then the head line.
final class ExportWriter {
    private static final byte[] HASH = "{\"hash\":\"".getBytes(US_ASCII);
    private static final byte[] KIND = "\",\"kind\":\"".getBytes(US_ASCII);
    private static final byte[] NUMBER = "\",\"number\":".getBytes(US_ASCII);
    private static final byte[] PAYLOAD = ",\"payload\":".getBytes(US_ASCII);
    private static final byte[] PAYLOAD_HASH = ",\"payloadHash\":\"".getBytes(US_ASCII);
    private static final byte[] PREVIOUS = "\",\"previous\":\"".getBytes(US_ASCII);
    private static final byte[] RECORDED_AT = "\",\"recordedAt\":\"".getBytes(US_ASCII);
    private static final byte[] SALT = "\",\"salt\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}\n".getBytes(US_ASCII);
    private static final byte[] NO_SALT = "\",\"salt\":null}\n".getBytes(US_ASCII);
    private static final byte[] NOTHING = "null".getBytes(US_ASCII);

    private final OutputStream out;
    private final LineBuffer line = new LineBuffer();
    private long count;
    private byte[] head = new byte[HashChain.HASH_BYTES];

    ExportWriter(OutputStream out) {
        this.out = out;
    }

    /// @param payload null, as the salt is, where it was redacted
    record Row(
            long number,
            Instant recordedAt,
            String kind,
            byte[] payloadHash,
            byte[] previous,
            byte[] hash,
            byte @Nullable [] payload,
            byte @Nullable [] salt) {}

    void write(Row row) throws IOException {
        byte[] payload = row.payload();
        byte[] salt = row.salt();
        line.clear().put(HASH).hex(row.hash()).put(KIND).put(row.kind().getBytes(US_ASCII));
        line.put(NUMBER).number(row.number()).put(PAYLOAD).put(payload == null ? NOTHING : payload);
        line.put(PAYLOAD_HASH).hex(row.payloadHash()).put(PREVIOUS).hex(row.previous());
        line.put(RECORDED_AT).put(HashChain.text(row.recordedAt()).getBytes(US_ASCII));
        if (salt == null) {
            line.put(NO_SALT);
        } else {
            line.put(SALT).hex(salt).put(END);
        }
        out.write(line.bytes(), 0, line.length());
        count++;
        head = row.hash();
    }

    /// Ends the export with the line by which a cut-off tail is found.
    LedgerHead writeHead() throws IOException {
        LedgerHead reached = new LedgerHead(count, HexFormat.of().formatHex(head));
        out.write(headLine(reached));
        out.flush();
        return reached;
    }

    static byte[] headLine(LedgerHead head) {
        return ("{\"count\":" + head.count() + ",\"head\":\"" + head.hash() + "\"}\n").getBytes(US_ASCII);
    }
}
