package org.pledgewatch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The reference tables this release brings along, from the starter pack.
public final class StarterTables implements ReferenceData {
    @Override
    public boolean has(String name) {
        return StarterTables.class.getResource("/starter/" + name) != null;
    }

    @Override
    public byte[] file(String name) {
        try (InputStream stream = StarterTables.class.getResourceAsStream("/starter/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("the starter pack has no " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
