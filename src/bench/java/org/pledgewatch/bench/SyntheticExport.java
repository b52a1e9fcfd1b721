package org.pledgewatch.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.pledgewatch.ledger.NewEntry;

/// An exported ledger written by the words of docs/formats/ledger.md alone, without the ledger's own code.
final class SyntheticExport {
    private static final int AT_A_TIME = 10_000;
    private static final HexFormat HEX = HexFormat.of();

    private SyntheticExport() {}

    static void write(int entries, OutputStream out) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Random random = new Random(1996);
        String previous = "0".repeat(64);
        long number = 0;
        for (int batch = 1; number < entries; batch++) {
            for (NewEntry entry : SyntheticEntries.batch(batch, AT_A_TIME)) {
                number++;
                byte[] salt = new byte[16];
                random.nextBytes(salt);
                sha256.update(salt);
                String rest = "\"payloadHash\":\"" + HEX.formatHex(sha256.digest(entry.payload()))
                        + "\",\"previous\":\"" + previous + "\",\"recordedAt\":\"2026-11-22T12:00:00.000000Z\"";
                String first = "\"kind\":\"" + entry.kind() + "\",\"number\":" + number;
                previous = HEX.formatHex(sha256.digest(ascii("{" + first + "," + rest + "}")));
                out.write(ascii("{\"hash\":\"" + previous + "\"," + first + ",\"payload\":"));
                out.write(entry.payload());
                out.write(ascii("," + rest + ",\"salt\":\"" + HEX.formatHex(salt) + "\"}\n"));
            }
        }
        out.write(ascii("{\"count\":" + number + ",\"head\":\"" + previous + "\"}\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
