package org.pledgewatch.sdmx.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SDMX-CSV 1.0 and 2.x, with whatever separator follows the name of the first column.
public final class CsvReader implements DataReader {
    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern BEGINNING = Pattern.compile("\ufeff?\"?(DATAFLOW|STRUCTURE)(\\[.])?\"?([,;\\t|])");

    @Override
    public void read(Message message, Consumer<ReceivedRow> rows) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(message.open(), StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            char separator = separator(in);
            CsvRows meant = new CsvRows(rows);
            QuotationMarks marks = new QuotationMarks(in);
            Iterator<CsvRecord> records = records(marks, separator);
            CsvRecord row = null;
            while (records.hasNext()) {
                if (row != null) {
                    meant.take(row);
                }
                row = records.next();
            }
            if (!marks.areClosed()) {
                throw new UnreadableMessage(
                        row == null ? 1 : row.getStartingLineNumber(), "A quotation mark is not closed.");
            }
            if (row != null) {
                meant.take(row);
            }
        } catch (CsvParseException malformed) {
            throw ofCause(malformed);
        } catch (UncheckedIOException failed) {
            throw ofCause(failed);
        } catch (CharacterCodingException notText) {
            throw new UnreadableMessage(0, "The file is not in UTF-8.");
        }
    }

    private static Iterator<CsvRecord> records(Reader in, char separator) {
        return de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_FIELD)
                                .build(),
                        in)
                .iterator();
    }

    private static char separator(BufferedReader in) throws IOException {
        in.mark(64);
        char[] beginning = new char[32];
        int length = 0;
        while (length < beginning.length) {
            int more = in.read(beginning, length, beginning.length - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        in.reset();
        Matcher found = BEGINNING.matcher(new String(beginning, 0, length));
        if (!found.lookingAt()) {
            throw new UnreadableMessage(
                    1, "The first column is not called DATAFLOW (SDMX-CSV 1.0) or STRUCTURE (SDMX-CSV 2.0).");
        }
        if (beginning[0] == '\ufeff') {
            in.skip(1);
        }
        return found.group(3).charAt(0);
    }

    private static RuntimeException ofCause(RuntimeException thrown) throws IOException {
        Throwable cause = thrown.getCause();
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            return new UnreadableMessage(0, "The file is not in UTF-8.");
        }
        if (cause instanceof IOException failed) {
            throw failed;
        }
        return new UnreadableMessage(
                0, "A row cannot be read: a cell has more than 100,000 letters, or there are more than 1,000 columns.");
    }
}
