package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.ClaimId;

/// What every format must do with what strangers send. A new format extends this class and says how its own rows look.
public abstract class SourceFormatComplianceKit {
    @TempDir
    protected Path directory;

    protected abstract SourceFormat format();

    /// What the operator says beside the file; it speaks for [#asOf].
    protected abstract Request request();

    protected abstract LocalDate asOf();

    /// What stands before the rows, on a line of its own.
    protected abstract String header();

    /// What stands after them.
    protected String footer() {
        return "";
    }

    /// What is said of a file with a header and no row.
    protected abstract String saidOfNoRows();

    protected String fileName() {
        return "file.csv";
    }

    /// At least four different rows that are in order.
    protected abstract List<String> goodRows();

    /// A row that is in order but for a name nobody has, near to the one given.
    protected abstract String rowOf(String name);

    @Test
    void goodRowsAreReadAndOnlyThose() throws IOException {
        Outcome outcome = read(sheet("\n", goodRows()));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.read()).hasSameSizeAs(goodRows());
        assertThat(outcome.claims()).isNotEmpty();
    }

    @Test
    void claimsAreOnlyProposedAndCiteTheirSource() throws IOException {
        assertThat(read(sheet("\n", goodRows())).claims()).allSatisfy(claim -> {
            assertThat(claim.id()).isEqualTo(ClaimId.NOT_YET_ENTERED);
            assertThat(claim.citation().locator()).isNotBlank();
            assertThat(claim.citation().assessor()).isNotBlank();
        });
    }

    @Test
    void theSameBytesMakeTheSameClaims() throws IOException {
        byte[] file = bytes(sheet("\n", goodRows()));
        Outcome once = read(file);
        Outcome again = read(file);

        assertThat(again.rows()).isEqualTo(once.rows());
        assertThat(again.reading()).isEqualTo(once.reading());
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearestKnownOnes() throws IOException {
        assertThat(onlyRefusal(rowOf("Swedn"))).contains("\"Swedn\"").contains("Sweden");
    }

    @Test
    void formulasAreOnlyText() throws IOException {
        assertThat(onlyRefusal(rowOf("=HYPERLINK(1)"))).contains("\"=HYPERLINK(1)\"");
    }

    @Test
    void aLongCellIsQuotedByItsBeginning() throws IOException {
        assertThat(onlyRefusal(rowOf("x".repeat(longCell()))))
                .contains("x".repeat(80) + "…\"")
                .hasSizeLessThan(1_000);
    }

    @Test
    void aFileWithoutContentIsUnreadable() throws IOException {
        assertThat(unreadable("")).isEqualTo("The file is empty.");
        assertThat(unreadable("\n\r\n \n")).isNotBlank();
        assertThat(unreadable(sheet("\n", List.of()))).contains(saidOfNoRows());
        assertThat(unreadable(sheet("", List.of()))).contains(saidOfNoRows());
    }

    @Test
    void aFileOfAnotherFormatIsUnreadableAndNamed() throws IOException {
        for (SourceFormatComplianceKit other :
                List.of(new UntcCsvTest(), new PartyCsvTest(), new ClaimsCsvTest(), new IlabXmlTest())) {
            if (!other.format().name().equals(format().name())) {
                assertThat(unreadable(other.sheet("\n", other.goodRows()).getBytes(StandardCharsets.UTF_8)))
                        .contains("This looks like " + other.format().name());
            }
        }
        assertThat(unreadable("Year,Value\n2001,3\n")).isNotBlank();
        assertThat(unreadable("%PDF-1.7 rest")).contains("PDF");
    }

    @Test
    void whatIsNoFileIsUnreadable() throws IOException {
        assertThat(unreadable(directory.resolve("missing.csv"))).isEqualTo("There is no such file.");
        assertThat(unreadable(directory)).startsWith("This is a directory.");
    }

    @Test
    void whatOneMayNotReadIsUnreadable() throws Exception {
        Path file = directory.resolve("secret.csv");
        Files.writeString(file, sheet("\n", goodRows()));
        Assumptions.assumeTrue(file.toFile().setReadable(false), "files have no permissions here");

        assertThat(
                        Files.isReadable(file)
                                ? ReadingAsAProcess.reasonWithoutRootsRights(format().name(), file)
                                : unreadable(file))
                .startsWith("You may not read this file.");
    }

    @Test
    void readingIsLinear() throws IOException {
        String refused = rowOf("Nobody") + "\n";
        String good = sheet("\n", goodRows());
        String many = good.substring(0, good.length() - end("\n").length()) + refused.repeat(manyRows()) + footer();

        Outcome outcome = Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(many));

        assertThat(outcome.refused()).hasSize(manyRows());
    }

    @Test
    void theHashIsOfTheBytes() throws Exception {
        byte[] file = bytes(sheet("\r\n", goodRows()));
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(file);

        assertThat(read(file).reading())
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.sha256())
                                .isEqualTo(java.util.HexFormat.of().formatHex(digest)));
    }

    /// A text longer than a sentence can quote.
    protected int longCell() {
        return 50_000;
    }

    /// Enough rows to notice what grows faster than they do.
    protected int manyRows() {
        return 200_000;
    }

    protected final String sheet(String lineEnd, List<String> rows) {
        return header()
                + lineEnd
                + rows.stream().map(row -> row + lineEnd).collect(Collectors.joining())
                + end(lineEnd);
    }

    private String end(String lineEnd) {
        return footer().isEmpty() ? "" : footer() + lineEnd;
    }

    protected final String onlyRefusal(String row) throws IOException {
        Outcome outcome = read(sheet("\n", List.of(row)));
        assertThat(outcome.read()).as("rows read from " + row).isEmpty();
        assertThat(outcome.refused()).hasSize(1);
        return outcome.refused().getFirst().reason();
    }

    protected final Outcome read(String text) throws IOException {
        return read(bytes(text));
    }

    protected final Outcome read(byte[] bytes) throws IOException {
        return read(format(), Files.write(directory.resolve(fileName()), bytes), request());
    }

    /// The file in which these rows stand, given as text.
    protected byte[] bytes(String text) throws IOException {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected final String unreadable(String text) throws IOException {
        return unreadable(bytes(text));
    }

    protected final String unreadable(byte[] bytes) throws IOException {
        return unreadable(Files.write(directory.resolve(fileName()), bytes));
    }

    protected final String unreadable(Path file) {
        Reading reading = read(format(), file, request()).reading();
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).reason();
    }

    static Outcome read(SourceFormat format, Path file, Request request) {
        List<Row> rows = new ArrayList<>();
        Reading reading = format.read(file, request, rows::add);
        return new Outcome(reading, rows);
    }

    /// Everything that came of a file.
    public record Outcome(Reading reading, List<Row> rows) {
        public List<Row.Read> read() {
            return only(Row.Read.class);
        }

        public List<Row.Refused> refused() {
            return only(Row.Refused.class);
        }

        public List<Row.Listed> listed() {
            return only(Row.Listed.class);
        }

        public List<Claim> claims() {
            return read().stream().flatMap(row -> row.claims().stream()).toList();
        }

        public List<Answer> answers() {
            return claims().stream().map(Claim::answer).toList();
        }

        private <T extends Row> List<T> only(Class<T> kind) {
            return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
