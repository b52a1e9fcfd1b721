package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.io.OutputStream;

/// Writes structures in one format.
public interface StructureWriter {
    void write(StructureMessage message, OutputStream out) throws IOException;
}
