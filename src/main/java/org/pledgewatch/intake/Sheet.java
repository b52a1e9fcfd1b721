package org.pledgewatch.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Reads a comma-separated file that a stranger sent: a header, then one row after the other, none of them lost.
final class Sheet {
    /// A cell at its longest, every character of it a doubled quotation mark.
    private static final int LONGEST_RAW_CELL = 2 * CarefulLines.LONGEST_CELL + 2;

    private Sheet() {}

    /// What a format makes of the header it finds.
    @FunctionalInterface
    interface Layout {
        Rows under(List<String> header) throws Unreadable;
    }

    /// What a format makes of the rows under its header.
    interface Rows {
        Row.Read row(Line line) throws Refusal;

        /// The lists that the rows taken together are.
        ///
        /// @param whole whether no row was refused
        default List<Row.Listed> lists(boolean whole) {
            return List.of();
        }

        default Map<String, Integer> notMapped() {
            return Map.of();
        }
    }

    static Reading read(Path file, Layout layout, Recipient recipient) {
        try {
            return readFile(file, layout, recipient);
        } catch (Unreadable unreadable) {
            return new Reading.Unreadable(unreadable.reason());
        } catch (NoSuchFileException missing) {
            return new Reading.Unreadable("There is no such file.");
        } catch (IOException broken) {
            return new Reading.Unreadable("The file could not be read to its end (" + broken.getMessage() + ").");
        }
    }

    private static Reading readFile(Path file, Layout layout, Recipient recipient) throws IOException {
        StrictText text = StrictText.open(file, StrictText.Kind.CSV, recipient::bytesRead);
        CarefulLines careful = new CarefulLines();
        try (CsvReader<Line> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_RAW_CELL)
                .build(careful, text)) {
            return readLines(reader.iterator(), text, layout, recipient, careful);
        } catch (CarefulLines.Beyond beyond) {
            throw new Unreadable(String.valueOf(beyond.getMessage()));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (CsvParseException malformed) {
            throw unreadable(malformed, careful.begun());
        }
    }

    private static Reading readLines(
            Iterator<Line> lines, StrictText text, Layout layout, Recipient recipient, CarefulLines careful)
            throws Unreadable {
        Line header = next(lines);
        List<String> names = header.withoutEmptyEnd();
        Rows rows = layout.under(names);
        boolean whole = true;
        boolean any = false;
        while (lines.hasNext()) {
            Line line = next(lines);
            if (line.isBlank()) {
                continue;
            }
            any = true;
            Row row = row(line, names.size(), rows);
            whole &= row instanceof Row.Read;
            recipient.take(row);
        }
        if (text.quoteIsOpen()) {
            throw new Unreadable("A quotation mark is opened and never closed; the last row read began in line "
                    + careful.begun() + ". Close it, or restore the part of the file that is missing.");
        }
        if (!any) {
            throw new Unreadable("There is a header and no row under it, so there is nothing to import.");
        }
        rows.lists(whole).forEach(recipient::take);
        return new Reading.Complete(text.sha256OfAll(), rows.notMapped());
    }

    private static Line next(Iterator<Line> lines) throws Unreadable {
        try {
            return lines.next();
        } catch (NoSuchElementException none) {
            throw new Unreadable("The file holds nothing but blank lines.");
        }
    }

    private static Row row(Line line, int columns, Rows rows) {
        List<String> cells = line.cells();
        if (cells.size() < columns) {
            return new Row.Refused(
                    line.number(),
                    "The row is cut off: it has " + cells.size() + " of " + columns
                            + " cells. Restore what is missing; an empty cell still needs its comma.");
        }
        if (line.withoutEmptyEnd().size() > columns) {
            return new Row.Refused(
                    line.number(),
                    "The row has " + cells.size() + " cells where the header names " + columns
                            + ". Put quotation marks around a cell that contains a comma.");
        }
        try {
            return rows.row(line);
        } catch (Refusal refusal) {
            return new Row.Refused(line.number(), refusal.reason());
        }
    }

    private static Unreadable unreadable(CsvParseException malformed, long line) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof CarefulLines.Beyond) {
                return new Unreadable(message);
            }
            if (message.contains("maximum buffer size")) {
                return new Unreadable(CarefulLines.tooLong(line));
            }
            if (message.contains("after closing quote")) {
                return new Unreadable(
                        "In the row that begins in line " + line
                                + " text follows a closing quotation mark. Inside a quoted cell a quotation mark is written twice.");
            }
        }
        return new Unreadable("The row that begins in line " + line + " is not comma-separated text ("
                + malformed.getMessage() + ").");
    }
}
