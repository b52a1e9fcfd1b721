package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.DateBounds;

/// What every format of comma-separated rows must do with what strangers send.
public abstract class SheetComplianceKit extends TextComplianceKit {
    @Override
    protected String saidOfNoRows() {
        return "no row under it";
    }

    /// A row in order but for its day.
    protected abstract String rowOn(String day);

    /// A row whose fact happened the day after the file was made.
    protected abstract String rowAfterAsOf();

    @Test
    void blankLinesAreNoRowsButCountAsLines() throws IOException {
        String rows = header() + "\n\n" + goodRows().getFirst() + "\n \n,,\n" + rowOf("Swedn") + "\n\n";

        Outcome outcome = read(rows);

        assertThat(outcome.read()).extracting(Row.Read::line).containsExactly(3L);
        assertThat(outcome.refused()).extracting(Row.Refused::line).containsExactly(6L);
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        List<String> rows = new ArrayList<>(goodRows());
        rows.add(1, rowOf("Swedn"));
        rows.add(3, rowOn("30 Feb 2002"));
        rows.add(goodRows().getFirst().substring(0, 3));

        Outcome outcome = read(sheet("\n", rows));

        assertThat(outcome.rows().stream()
                        .filter(row -> !(row instanceof Row.Listed))
                        .map(Row::line))
                .containsExactlyElementsOf(IntStream.rangeClosed(2, rows.size() + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(outcome.refused()).extracting(Row.Refused::line).contains(3L, 5L, rows.size() + 1L);
    }

    @Test
    void noDayIsGuessed() throws IOException {
        assertThat(onlyRefusal(rowOn("2002-02-30"))).isNotBlank();
        assertThat(onlyRefusal(rowOn("03/04/2002"))).isNotBlank();
    }

    @Test
    void nothingHappensAfterTheDayForWhichTheFileSpeaks() throws IOException {
        assertThat(onlyRefusal(rowAfterAsOf())).contains("later than");
        assertThat(read(sheet("\n", goodRows())).claims()).allSatisfy(claim -> {
            assertThat(claim.assertedOn().latest()).isBeforeOrEqualTo(asOf());
            assertThat(happened(claim).latest()).isBeforeOrEqualTo(asOf());
        });
    }

    @Test
    void cutOffAndOverlongRowsAreRefused() throws IOException {
        String good = goodRows().getFirst();

        assertThat(onlyRefusal(good.substring(0, good.indexOf(',')))).contains("cut off");
        assertThat(onlyRefusal(good + ",,,,x")).contains("cells where the header names");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSwallowsNothingInSilence() throws IOException {
        String rows = header() + "\n" + goodRows().getFirst() + "\n\"" + sheet("\n", goodRows());

        assertThat(unreadable(rows)).contains("quotation mark").contains("line 3");
    }

    @Test
    void aHundredThousandColumnsAreUnreadable() throws IOException {
        String wide = ",".repeat(100_000);

        assertThat(unreadable(wide + "\n" + wide + "\n")).startsWith("Line 1 has more than 1,000 columns.");
        assertThat(unreadable(header() + "\n" + wide + "\n")).startsWith("Line 2 has more than 1,000 columns.");
    }

    @Test
    void aCellOfFiftyMegabytesIsUnreadableWithoutHoldingIt() throws IOException {
        Path file = directory.resolve("cell.csv");
        byte[] much = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write((header() + "\n\"").getBytes(StandardCharsets.UTF_8));
            for (int times = 0; times < 50; times++) {
                out.write(much);
            }
            out.write("\"\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(unreadable(file)).startsWith("A cell in the row that begins in line 2 is longer than 100,000");
    }

    private static DateBounds happened(Claim claim) {
        return switch (claim.validity()) {
            case Validity.Event(var on) -> on;
            case Validity.Observed(var during) -> during;
            case Validity.Span span -> span.from();
        };
    }

    @Test
    void whatIsNoHeaderOfOursIsQuoted() throws IOException {
        assertThat(unreadable("Year,Value\n2001,3\n")).contains("\"Year,Value\"");
        assertThat(unreadable(sheet("\n", goodRows()).replace(',', ';'))).contains("separated by semicolons");
    }
}
