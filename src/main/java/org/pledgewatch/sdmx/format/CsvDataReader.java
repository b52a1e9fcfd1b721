package org.pledgewatch.sdmx.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.pledgewatch.sdmx.DataReader;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Malformed;
import org.pledgewatch.sdmx.Received;

/// Reads SDMX-CSV 1.0 and 2.x, with or without labels, with commas or semicolons between the cells.
public final class CsvDataReader implements DataReader {
    /// A cell of a data message holds a code, a number or a sentence.
    private static final int LONGEST_CELL = 1 << 20;

    private final DataStructure structure;
    private final String flow;

    /// @param flow the id of the dataflow that the message has to be of
    public CsvDataReader(DataStructure structure, String flow) {
        this.structure = structure;
        this.flow = flow;
    }

    @Override
    public void read(InputStream message, Consumer<Received> observations) throws IOException, Malformed {
        BufferedInputStream bytes = new BufferedInputStream(message, 1 << 16);
        char separator = separator(bytes);
        long line = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_CELL)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text(bytes))) {
            Iterator<CsvRecord> left = rows.iterator();
            if (!left.hasNext()) {
                throw new Malformed(0, "The file is empty.");
            }
            CsvHeader header = CsvHeader.of(left.next(), structure, flow);
            while (left.hasNext()) {
                CsvRecord row = left.next();
                line = row.getStartingLineNumber();
                observations.accept(header.read(row));
            }
        } catch (CsvParseException broken) {
            throw new Malformed(
                    line + 1,
                    "The file cannot be read on from this line: a quotation mark is left open, a cell is longer than a million"
                            + " characters, or a line has more than 16,000 cells.");
        } catch (UncheckedIOException unread) {
            if (unread.getCause() instanceof CharacterCodingException) {
                throw notUtf8(line);
            }
            throw unread.getCause();
        } catch (CharacterCodingException foreign) {
            throw notUtf8(line);
        }
    }

    private static Malformed notUtf8(long line) {
        return new Malformed(line + 1, "From this line on the file is not in UTF-8. Save it as \"CSV UTF-8\".");
    }

    private static Reader text(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Whichever of comma and semicolon comes first; the mark of UTF-8 at the beginning is passed over.
    private static char separator(BufferedInputStream bytes) throws IOException {
        bytes.mark(8);
        if (!(bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF)) {
            bytes.reset();
        }
        bytes.mark(1 << 10);
        int next = bytes.read();
        for (int read = 1; read < 1 << 10 && next >= 0 && next != ',' && next != ';' && next != '\n'; read++) {
            next = bytes.read();
        }
        bytes.reset();
        return next == ';' ? ';' : ',';
    }
}
