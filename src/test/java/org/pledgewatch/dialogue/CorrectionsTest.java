package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.BatchNumber;

/// Claims that were published and taken back are told as corrections, over editions that do not change.
class CorrectionsTest {
    private static final String FOCAL_POINT = "coordination.focal-point";

    private RealServer server;
    private PublicReader reader;
    private LedgerPen pen;

    @BeforeEach
    void open() throws Exception {
        server = RealServer.start();
        reader = new PublicReader(server);
        pen = new LedgerPen(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatWasTakenBackIsToldWithItsEditionsAndTheCardsThatChange() throws Exception {
        assertThat(reader.text("/corrections")).contains("No correction has been published yet");

        pen.says(LedgerPen.ONE_ORGANISATION, "SWE", FOCAL_POINT, "yes", 2025);
        BatchNumber wrong = pen.lastBatch();
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2025);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2025);
        BatchNumber repeated = pen.lastBatch();
        reader.awaitNewEdition();
        pen.says(LedgerPen.ONE_ORGANISATION, "DNK", FOCAL_POINT, "yes", 2025);
        BatchNumber unpublished = pen.lastBatch();

        pen.withdraw(wrong, "The report speaks of Switzerland.");
        pen.withdraw(repeated, "Read from the wrong year.");
        pen.withdraw(unpublished, "Nobody ever read this.");

        String page = reader.text("/corrections");
        assertThat(page)
                .contains(
                        "The report speaks of Switzerland.",
                        "It is in edition 2.",
                        "Without it something else is found of: Sweden: National focal point")
                .contains("Read from the wrong year.", "No finding changes by it")
                .doesNotContain("Nobody ever read this.");
        assertThat(page.indexOf("Read from the wrong year."))
                .isLessThan(page.indexOf("The report speaks of Switzerland."));
        assertThat(reader.text("/corrections.json").replaceAll("\\s", ""))
                .contains(
                        "\"editions\":[2],\"changed\":[{\"subject\":\"SWE\",\"indicators\":[\"coordination.focal-point\"]}]");
        assertThat(reader.text("/corrections.csv")).contains("SWE coordination.focal-point");

        reader.awaitNewEdition();
        assertThat(reader.text("/corrections")).contains("It is in edition 2.");
        assertThat(reader.text("/states/SWE.json?edition=2")).contains("\"yes\"");
    }

    @Test
    void aClaimTakenBackByItselfIsNotToldAgainWithItsBatch() throws Exception {
        long sweden =
                pen.saysOfEach(LedgerPen.ONE_ORGANISATION, List.of("SWE", "NOR", "DNK"), FOCAL_POINT, "yes", 2025);
        BatchNumber batch = pen.lastBatch();
        reader.awaitNewEdition();

        pen.withdraw(sweden, "The report speaks of Switzerland.");
        pen.withdraw(batch, "The file was that of another year.");
        assertThat(reader.text("/corrections"))
                .contains("Claim " + sweden + " taken back", "2 claims taken back (batch " + batch + ")")
                .containsOnlyOnce("Sweden: National focal point")
                .containsOnlyOnce("Norway: National focal point");

        reader.awaitNewEdition();
        pen.withdraw(sweden, "It speaks of another state.");
        assertThat(reader.text("/corrections"))
                .as("the same in other words, after an edition without it")
                .contains("Claim " + sweden + " taken back", "It speaks of another state.")
                .doesNotContain("Switzerland")
                .containsOnlyOnce("Sweden: National focal point");
    }

    @Test
    void aClaimTakenBackWithItsBatchIsNotToldAgainByItself() throws Exception {
        long sweden = pen.saysOfEach(LedgerPen.ONE_ORGANISATION, List.of("SWE", "NOR"), FOCAL_POINT, "yes", 2025);
        BatchNumber batch = pen.lastBatch();
        reader.awaitNewEdition();

        pen.withdraw(batch, "The file was that of another year.");
        pen.withdraw(sweden, "The report speaks of Switzerland.");
        assertThat(reader.text("/corrections"))
                .contains("2 claims taken back (batch " + batch + ")")
                .doesNotContain("Switzerland");
    }
}
