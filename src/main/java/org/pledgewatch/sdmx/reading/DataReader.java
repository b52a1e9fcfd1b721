package org.pledgewatch.sdmx.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Reads data in one format, row by row as they come, at a memory that does not grow with their number.
public interface DataReader {

    /// A message that lies somewhere and can be read more than once.
    interface Message {
        InputStream open() throws IOException;
    }

    /// @throws UnreadableMessage where it is not in this format
    void read(Message message, Consumer<ReceivedRow> rows) throws IOException;

    /// The reader for a message, found out from how it begins.
    static DataReader of(Message message) throws IOException {
        return switch (firstSign(message)) {
            case '<' -> new XmlReader();
            case '{' -> new JsonReader();
            default -> new CsvReader();
        };
    }

    private static int firstSign(Message message) throws IOException {
        try (InputStream in = message.open()) {
            byte[] beginning = in.readNBytes(64);
            for (byte sign : beginning) {
                boolean isByteOrderMark = sign < 0;
                if (!isByteOrderMark && !Character.isWhitespace(sign)) {
                    return sign;
                }
            }
            return -1;
        }
    }
}
