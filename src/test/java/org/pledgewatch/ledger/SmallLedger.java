package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A ledger without a database: the same chain, the same export.
final class SmallLedger {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.5Z");

    private SmallLedger() {}

    /// @param emptied the entries whose payload and salt are left out
    static byte[] export(List<NewEntry> entries, Set<Long> emptied) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWriter writer = new ExportWriter(out);
        HashChain chain = HashChain.begun(NOON);
        Random salts = new Random(1996);
        try {
            for (NewEntry entry : entries) {
                byte[] salt = new byte[HashChain.SALT_BYTES];
                salts.nextBytes(salt);
                chain.add(entry.kind().getBytes(US_ASCII), entry.payload(), salt, 0);
                boolean empty = emptied.contains(chain.number());
                writer.write(new ExportWriter.Row(
                        chain.number(),
                        chain.recordedAt(),
                        entry.kind(),
                        chain.payloadHash(),
                        chain.previous(),
                        chain.hash().clone(),
                        empty ? null : entry.payload(),
                        empty ? null : salt));
            }
            writer.writeHead();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
