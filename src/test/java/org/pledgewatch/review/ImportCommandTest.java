package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.intake.Formats;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.vocabulary.LedgerPosition;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String UNTC = "Participant,Signature,\"Ratification, Accession(a), Succession(d)\"\n";

    @TempDir
    Path directory;

    private final DeskAtWork desk = new DeskAtWork();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path table = Path.of("");
    private Path torn = Path.of("");

    @BeforeEach
    void write() throws IOException {
        table = Files.writeString(
                directory.resolve("table.csv"), UNTC + "Sweden,8 Sep 2000,19 Jan 2007\nAlbania,,5 Feb 2008 a\n");
        torn = Files.writeString(
                directory.resolve("torn.csv"), UNTC + "Sweden,8 Sep 2000,19 Jan 2007\nAtlantis\u0007,,5 Feb 2008 a\n");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int importing(String... arguments) {
        return run(
                new ImportCommand(
                        () -> desk.ask(ImportDesk.class),
                        () -> desk.ask(Formats.class),
                        () -> desk.ask(Commitments.class),
                        () -> desk.ask(Clock.class)),
                arguments);
    }

    private int withdrawing(String... arguments) {
        return run(new WithdrawCommand(() -> desk.ask(WithdrawDesk.class)), arguments);
    }

    private List<String> said() {
        return out.toString().lines().toList();
    }

    @Test
    void anImportSaysInWhoseNameAsWhichBatchAndWhatComesNext() {
        assertThat(importing("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27"))
                .isZero();

        assertThat(said())
                .containsExactly(
                        table.toString(),
                        "  entered as batch 1, accepted in the name of operator-1 (" + System.getProperty("user.name")
                                + " on this machine); to take it back: ./pledgewatch withdraw 1 --reason TEXT",
                        "Nothing of it is public yet; to make it public: ./pledgewatch publish",
                        "accepted 3, rival 0, unchanged 0, refused 0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldByLineAndTheExitCodeSaysSo() {
        assertThat(importing("untc-csv", torn.toString(), "--instrument", "opsc", "--as-of", "2016-01-27"))
                .isEqualTo(1);

        assertThat(said().get(1)).startsWith("  line 3: refused: No area is called \"Atlantis\uFFFD\".");
        assertThat(said().getLast()).isEqualTo("accepted 2, rival 0, unchanged 0, refused 1");
    }

    @Test
    void theLastLineSumsOverFilesAndABadFileDoesNotStopTheOthers() {
        assertThat(importing(
                        "untc-csv",
                        directory.resolve("missing.csv").toString(),
                        torn.toString(),
                        table.toString(),
                        "--instrument",
                        "opsc",
                        "--as-of",
                        "2016-01-27"))
                .isEqualTo(1);

        assertThat(said()).contains("  refused: There is no such file.");
        assertThat(said().getLast()).isEqualTo("accepted 3, rival 0, unchanged 2, refused 2");
    }

    @Test
    void aDryRunAndAStrictImportSayThatNothingWasEntered() {
        importing("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27", "--dry-run");
        assertThat(said())
                .containsExactly(
                        table.toString(),
                        "  looked at only (--dry-run): nothing was entered",
                        "accepted 3, rival 0, unchanged 0, refused 0");

        importing("untc-csv", torn.toString(), "--instrument", "opsc", "--as-of", "2016-01-27", "--strict");
        assertThat(said())
                .contains("  nothing was entered, since something was refused (--strict);"
                        + " without it 2 would be accepted and 0 entered as rivals")
                .endsWith("accepted 0, rival 0, unchanged 0, refused 1");
        assertThat(desk.ask(Ledger.class).head().count()).isZero();
    }

    @Test
    void aFileTwiceIsSaidToBeNothingNew() {
        importing("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27");

        assertThat(importing("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27"))
                .isZero();
        assertThat(said())
                .containsExactly(
                        table.toString(),
                        "  nothing was entered: all of it is in force already",
                        "accepted 0, rival 0, unchanged 3, refused 0");
    }

    @Test
    void fieldsWithoutAnIndicatorAreCounted() throws IOException {
        Path party = Files.writeString(
                directory.resolve("party.csv"),
                "iso2,member,state party,year ratification or accession,signatory,no action,status,note\n"
                        + "SE,Sweden,1,2007,0,0,state party,a note\n");

        importing("party-csv", party.toString(), "--instrument", "opsc", "--as-of", "2022-06-30");

        assertThat(said()).contains("  not mapped 1 (note: 1)");
    }

    @Test
    void whatIsNotClearIsAskedForInOneLine() {
        assertThat(mistake("untc-csv", table.toString(), "--instrument", "opsc"))
                .contains("give --as-of DATE");
        assertThat(mistake("untc-csv", table.toString(), "--as-of", "2016-01-27"))
                .contains("give --instrument ID");
        assertThat(mistake("untc-csv", table.toString(), "--instrument", "opcs", "--as-of", "2016-01-27"))
                .contains("there is no instrument 'opcs'; perhaps opac or opsc");
        assertThat(mistake("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2026-11-23"))
                .contains("a day to come");
        assertThat(mistake("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2015-02-30"))
                .contains("takes a day that exists");
        assertThat(mistake("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "27/01/2015"))
                .contains("such as 2015-01-27");
        assertThat(mistake("claims-csv", table.toString(), "--source", "9999")).contains("no document 9999");
        assertThat(mistake("claims-csv", table.toString(), "--source", "0")).contains("number of a record");
        assertThat(mistake("untc", table.toString())).contains("only claims-csv, claims-xlsx, untc-csv, party-csv");
        assertThat(mistake("untc-csv")).contains("FILE");
        assertThat(desk.ask(Ledger.class).head().count()).isZero();
    }

    private String mistake(String... arguments) {
        assertThat(importing(arguments)).isEqualTo(2);
        return err.toString();
    }

    @Test
    void theReasonIsKeptForEverybodyToReadAndNamesNobody() throws IOException {
        String[] asked = {"untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27", "--reason"};
        String[] withAnAddress = Arrays.copyOf(asked, asked.length + 1);
        withAnAddress[asked.length] = "Checked by somebody@example.org.";
        assertThat(importing(withAnAddress)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--reason would be kept for everybody to read. This looks like an e-mail");

        String[] checked = Arrays.copyOf(asked, asked.length + 1);
        checked[asked.length] = "Checked against the printed table.";
        assertThat(importing(checked)).isZero();
        Ledger ledger = desk.ask(Ledger.class);
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ledger.export(new LedgerPosition(ledger.head().count()), exported);
        assertThat(exported.toString(StandardCharsets.UTF_8))
                .contains("\"reason\":\"Checked against the printed table.\"");
    }

    @Test
    void aBatchIsWithdrawnWithAReason() {
        importing("untc-csv", table.toString(), "--instrument", "opsc", "--as-of", "2016-01-27");

        assertThat(withdrawing("1", "--reason", " ")).isEqualTo(2);
        assertThat(withdrawing("1")).isEqualTo(2);
        assertThat(withdrawing("1", "--reason", "read wrongly")).isZero();
        assertThat(said().getFirst())
                .isEqualTo("Batch 1 (table.csv) is withdrawn in the name of operator-1: 3 claims no longer count.");
        assertThat(withdrawing("1", "--reason", "read wrongly")).isEqualTo(1);
        assertThat(err.toString()).contains("Batch 1 (table.csv) was withdrawn already.");
        assertThat(withdrawing("2", "--reason", "read wrongly")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no batch 2; batches go from 1 to 1.");
    }

    @Test
    void progressIsShownOnATerminalOnly() {
        ProgressBar unseen = new ProgressBar(new PrintWriter(err), 100, false);
        unseen.accept(50);
        unseen.close();
        assertThat(err.toString()).isEmpty();

        ProgressBar seen = new ProgressBar(new PrintWriter(err), 100, true);
        seen.accept(50);
        seen.close();
        assertThat(err.toString()).contains("=".repeat(20) + " ".repeat(20) + "] 50 %");
    }
}
