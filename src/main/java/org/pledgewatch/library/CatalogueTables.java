package org.pledgewatch.library;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Table;

/// The catalogue as two tables, `series.csv` and `documents.csv`: how the starter pack brings it and an edition keeps
/// it.
public final class CatalogueTables {
    private static final List<String> SERIES =
            List.of("id", "title", "publisher", "authority", "covers", "assesses", "address", "note");
    private static final List<String> DOCUMENTS = List.of(
            "number",
            "series",
            "date",
            "title",
            "author",
            "publisher",
            "language",
            "rights",
            "types",
            "keywords",
            "address",
            "retrieved",
            "version_of",
            "version",
            "summary",
            "source",
            "availability",
            "related");

    private CatalogueTables() {}

    public static Catalogue read(ReferenceData tables) {
        return new Catalogue(
                tables.table("series.csv").rows().stream()
                        .map(CatalogueTables::series)
                        .toList(),
                tables.table("documents.csv").rows().stream()
                        .map(CatalogueTables::document)
                        .toList());
    }

    private static Series series(Table.Row row) {
        return new Series(
                new SeriesId(row.text("id")),
                row.text("title"),
                row.text("publisher"),
                Authority.of(row.text("authority")),
                row.text("covers"),
                row.text("assesses"),
                row.text("address"),
                row.text("note"));
    }

    private static Document document(Table.Row row) {
        return new Document(
                new DocumentNumber(row.number("number")),
                new SeriesId(row.text("series")),
                DateBounds.parse(row.text("date"))
                        .orElseThrow(
                                () -> new IllegalArgumentException("document " + row.text("number") + ": no date")),
                row.text("title"),
                row.text("author"),
                row.text("publisher"),
                row.text("language"),
                row.text("rights"),
                row.text("types"),
                row.text("keywords"),
                row.text("address"),
                row.text("retrieved"),
                row.text("version_of"),
                row.text("version"),
                row.text("summary"),
                row.text("source"),
                row.textIfThere("availability"),
                numbers(row.textIfThere("related")));
    }

    /// Numbers of records, parted by semicolons.
    static List<DocumentNumber> numbers(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(number -> new DocumentNumber(Integer.parseInt(number)))
                .toList();
    }

    static String cell(List<DocumentNumber> numbers) {
        return numbers.stream().map(DocumentNumber::toString).collect(Collectors.joining(";"));
    }

    /// The tables by file name; reading them gives the same catalogue again.
    public static Map<String, byte[]> write(Catalogue catalogue) {
        return Map.of(
                "series.csv",
                table(SERIES, catalogue.series(), series -> new String[] {
                    series.id().value(),
                    series.title(),
                    series.publisher(),
                    series.authority().word(),
                    series.covers(),
                    series.assesses(),
                    series.address(),
                    series.note()
                }),
                "documents.csv",
                table(DOCUMENTS, catalogue.documents(), document -> new String[] {
                    document.number().toString(),
                    document.series().value(),
                    document.date().text(),
                    document.title(),
                    document.author(),
                    document.publisher(),
                    document.language(),
                    document.rights(),
                    document.types(),
                    document.keywords(),
                    document.address(),
                    document.retrieved(),
                    document.versionOf(),
                    document.version(),
                    document.summary(),
                    document.source(),
                    document.availability(),
                    cell(document.related())
                }));
    }

    private static <T> byte[] table(List<String> header, Iterable<T> rows, Function<T, String[]> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(Arrays.asList(cells.apply(row))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
