package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.DocumentNumber;

/// The tables of the depositary and the compiled dataset, as they are, where they lie beside the checkout. What is
/// expected is counted here a second way, line by line.
class RealTreatyFilesTest {
    private static final Path TREATIES = Path.of("..", "shared", "data", "treaties");

    private DeskAtWork desk;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(
                Files.isDirectory(TREATIES),
                "the real treaty files do not lie beside this checkout (" + TREATIES + ")");
        desk = new DeskAtWork();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "untreaties-4-11.csv, crc, 2014-10-26",
        "untreaties-4-11-c.csv, opsc, 2015-01-27",
        "untreaties-18-12-a.csv, palermo-tip, 2014-01-27"
    })
    void everyCellOfTheDepositarysTableIsAClaim(String file, String instrument, String asOf) throws IOException {
        int acts = acts(file);

        Report report = desk.take(depositary(file, instrument, asOf));

        assertThat(DeskAtWork.refusals(report)).isEmpty();
        assertThat(report.counts()).isEqualTo(new Batch.Counts(acts, 0, 0, 0));
        assertThat(desk.inForce().claims()).hasSize(acts);
        assertThat(desk.inForce().lists()).extracting(CompleteList::whole).containsExactly(true);

        Report again = desk.take(depositary(file, instrument, asOf));

        assertThat(again.counts()).isEqualTo(new Batch.Counts(0, 0, acts, 0));
        assertThat(again.outcome()).isEqualTo(new Report.Outcome.NothingNew());
        assertThat(desk.inForce().lists()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"wpd-hr_status_crc.csv, crc", "wpd-hr_status_op_crc_sc.csv, opsc"})
    void everyRowOfTheDatasetIsAClaim(String file, String instrument) throws IOException {
        int rows = rows(file).size();

        Report report = desk.take(dataset(file, instrument));

        assertThat(DeskAtWork.refusals(report)).isEmpty();
        assertThat(report.counts()).isEqualTo(new Batch.Counts(rows, 0, 0, 0));
        assertThat(desk.take(dataset(file, instrument)).counts()).isEqualTo(new Batch.Counts(0, 0, rows, 0));
    }

    @Test
    void theRowThatContradictsItselfIsRemarkedOn() {
        assertThat(desk.take(dataset("wpd-hr_status_crc.csv", "crc")).remarks())
                .singleElement()
                .asString()
                .startsWith("line 128: North Korea is marked state party and no action");
        assertThat(desk.take(dataset("wpd-hr_status_op_crc_sc.csv", "opsc")).remarks())
                .isEmpty();
    }

    @Test
    void whereTheFamiliesOfFilesDisagreeTheLaterIsARival() throws IOException {
        desk.take(depositary("untreaties-4-11.csv", "crc", "2014-10-26"));
        desk.take(depositary("untreaties-4-11-c.csv", "opsc", "2015-01-27"));

        Report crc = desk.take(dataset("wpd-hr_status_crc.csv", "crc"));
        Report opsc = desk.take(dataset("wpd-hr_status_op_crc_sc.csv", "opsc"));

        assertThat(subjects(crc)).containsExactly("PAK", "PLW", "PAN", "SRB");
        assertThat(subjects(opsc)).containsExactly("MDA", "NZL");
        assertThat(DeskAtWork.rivals(opsc).map(Decision.Rival::contradicts))
                .last()
                .asList()
                .singleElement()
                .asString()
                .startsWith("ratified 2011-09-20 in document 6 (Status of treaties: IV-11-c");
        assertThat(desk.inForce().claims())
                .hasSize(acts("untreaties-4-11.csv")
                        + acts("untreaties-4-11-c.csv")
                        + rows("wpd-hr_status_crc.csv").size()
                        + rows("wpd-hr_status_op_crc_sc.csv").size());
    }

    private static List<String> subjects(Report report) {
        return DeskAtWork.rivals(report)
                .map(rival -> rival.claim().subject().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "untreaties-4-11.csv, crc, 2014-10-26",
        "untreaties-4-11-c.csv, opsc, 2015-01-27",
        "untreaties-18-12-a.csv, palermo-tip, 2014-01-27"
    })
    void theStarterPackHasSaidAllThatTheTablesSay(String file, String instrument, String asOf) throws IOException {
        desk.starterPack().enter();

        Report report = desk.take(depositary(file, instrument, asOf));

        assertThat(report.counts()).isEqualTo(new Batch.Counts(0, 0, acts(file), 0));
        assertThat(report.outcome()).isEqualTo(new Report.Outcome.NothingNew());
    }

    /// The pack transcribes a few rows of the dataset; whoever imports the whole file later finds these said already.
    @ParameterizedTest
    @CsvSource({"wpd-hr_status_crc.csv, crc, 4, 36", "wpd-hr_status_op_crc_sc.csv, opsc, 1, 35"})
    void whatThePackTranscribedFromTheDatasetIsUnchangedInTheWholeFile(
            String file, String instrument, int transcribed, int record) throws IOException {
        desk.starterPack().enter();
        int records = desk.ask(Library.class).catalogue().documents().size();

        Report report = desk.take(dataset(file, instrument));

        assertThat(report.counts().unchanged()).isEqualTo(transcribed);
        assertThat(report.counts().accepted() + report.counts().rival())
                .isEqualTo(rows(file).size() - transcribed);
        assertThat(desk.ask(Library.class).catalogue().documents()).hasSize(records);
        assertThat(desk.inForce().claims().getLast().citation().document()).isEqualTo(new DocumentNumber(record));
    }

    @Test
    void aRecordThatSaysInstrumentAndDayIsEnough() throws IOException {
        Path file = TREATIES.resolve("untreaties-4-11-c.csv");

        Report report = desk.take(desk.order("untc-csv", file, new DocumentNumber(6)));

        assertThat(report.counts().accepted()).isEqualTo(acts("untreaties-4-11-c.csv"));
        assertThat(desk.inForce().claims().getFirst().citation().document()).isEqualTo(new DocumentNumber(6));
    }

    private ImportOrder depositary(String file, String instrument, String asOf) {
        return desk.order("untc-csv", TREATIES.resolve(file), instrument, asOf, DeskAtWork.PLAIN);
    }

    private ImportOrder dataset(String file, String instrument) {
        return desk.order("party-csv", TREATIES.resolve(file), instrument, "2022-06-30", DeskAtWork.PLAIN);
    }

    /// Days in a depositary's table: whatever stands in the last two cells of a row.
    private static int acts(String file) throws IOException {
        return (int) rows(file).stream()
                .flatMap(row -> Stream.of(row.split(",", -1)).skip(1))
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private static List<String> rows(String file) throws IOException {
        return Files.readAllLines(TREATIES.resolve(file)).stream().skip(1).toList();
    }
}
