package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.io.OutputStream;

/// Writes data in one format, series by series as they come.
public interface DataWriter {
    void write(DataMessage message, OutputStream out) throws IOException;
}
