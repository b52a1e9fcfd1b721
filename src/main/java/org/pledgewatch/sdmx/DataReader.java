package org.pledgewatch.sdmx;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Reads messages with data of one structure, as they come: nothing is kept of what was handed on.
public interface DataReader {
    /// @throws Malformed where the message breaks the rules of its format, or is of another structure
    void read(InputStream message, Consumer<Received> observations) throws IOException, Malformed;
}
