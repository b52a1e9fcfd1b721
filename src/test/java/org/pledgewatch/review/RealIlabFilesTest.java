package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Subject;

/// The yearly findings as they are, where they lie beside the checkout.
class RealIlabFilesTest {
    private static final Path FILES = Path.of("..", "shared", "data", "ilab-sweat-and-toil");

    @TempDir
    private Path directory;

    private DeskAtWork desk;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(
                Files.isDirectory(FILES), "the real ILAB files do not lie beside this checkout (" + FILES + ")");
        desk = new DeskAtWork();
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2016, 120, 1", "2018, 121, 3", "2019, 122, 9", "2020, 123, 2"})
    void aFileIsTheIssueOfTheYearItSpeaksOf(int year, int document, int refused) {
        Report report = desk.take(order(file(year), null));

        assertThat(DeskAtWork.refusals(report)).hasSize(refused);
        assertThat(report.counts().accepted()).isGreaterThan(7_000);
        assertThat(report.counts().rival()).isZero();
        assertThat(desk.inForce().claims()).hasSize(report.counts().accepted()).allSatisfy(claim -> {
            assertThat(claim.citation().document()).isEqualTo(new DocumentNumber(document));
            assertThat(claim.assertedOn()).isEqualTo(DateBounds.on(LocalDate.of(year, 12, 31)));
        });

        assertThat(desk.take(order(file(year), null)).counts())
                .isEqualTo(new Batch.Counts(0, 0, report.counts().accepted(), refused));
    }

    @Test
    void oneYearAfterTheOtherContradictsNothing() {
        desk.take(order(file(2018), null));

        assertThat(desk.take(order(file(2019), null)).counts().rival()).isZero();
    }

    @Test
    void theFindingsContradictNothingInTheStarterPack() {
        desk.starterPack().enter();

        List<String> rivals = YEARS.stream()
                .flatMap(year -> DeskAtWork.rivals(desk.take(order(file(year), null))))
                .map(rival -> Told.of(rival.claim()))
                .toList();

        assertThat(rivals).isEmpty();
    }

    @Test
    void partsOfStatesAreKnownSubjects() {
        YEARS.forEach(year -> desk.take(order(file(year), null)));

        assertThat(desk.inForce().claims().stream()
                        .map(Claim::subject)
                        .filter(Subject.Subdivision.class::isInstance)
                        .map(Subject::text)
                        .distinct()
                        .sorted())
                .containsExactly(
                        "subdivision:BIH/BIH",
                        "subdivision:BIH/BRC",
                        "subdivision:BIH/SRP",
                        "subdivision:BIH/state",
                        "subdivision:IRQ/KR",
                        "subdivision:IRQ/federal",
                        "subdivision:PAK/BA",
                        "subdivision:PAK/KP",
                        "subdivision:PAK/PB",
                        "subdivision:PAK/SD",
                        "subdivision:PAK/federal",
                        "subdivision:SOM/federal",
                        "subdivision:TZA/mainland",
                        "subdivision:TZA/zanzibar");
    }

    private static final List<Integer> YEARS = List.of(2016, 2018, 2019, 2020);

    @Test
    void nothingOfAnyNarrativeIsInTheLedger() {
        YEARS.forEach(year -> desk.take(order(file(year), null)));

        assertThat(desk.inForce().claims()).allSatisfy(claim -> {
            assertThat(String.valueOf(claim.citation().quotedTerm())).hasSizeLessThan(110);
            assertThat(claim.citation().locator()).doesNotContain("Description").hasSizeLessThan(200);
        });
    }

    @Test
    void aFileOfAnotherYearThanItsNameSaysIsRemarkedOnAndTakenByItsContent() throws IOException {
        Path renamed = Files.copy(file(2018), directory.resolve("countries_2016.xml"));

        Report report = desk.take(order(renamed, null));

        assertThat(report.remarks()).contains("line 1: the file's name says 2016; its content is taken as of 2018");
        assertThat(desk.inForce().claims().getFirst().citation().document()).isEqualTo(new DocumentNumber(121));
    }

    @Test
    void aYearWithoutARecordGetsOne() throws IOException {
        Path other = Files.writeString(
                directory.resolve("countries_2021.xml"),
                "<Countries><Country><Name>Niger</Name><Description>In 2022, it was so.</Description>"
                        + "<Conventions><C_182_Ratified>Yes</C_182_Ratified></Conventions></Country></Countries>");

        Report report = desk.take(order(other, null));

        assertThat(report.remarks())
                .containsExactly("line 1: the file's name says 2021; its content is taken as of 2022");
        Document made = desk.ask(Library.class)
                .catalogue()
                .document(desk.inForce().claims().getFirst().citation().document())
                .orElseThrow();
        assertThat(made.title()).isEqualTo("2022 Findings on the Worst Forms of Child Labor");
        assertThat(made.date()).isEqualTo(DateBounds.on(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void theOperatorsDayGoesBeforeWhatTheFileSays() {
        Report report = desk.take(order(file(2018), "2017-12-31"));

        assertThat(report.remarks()).contains("line 1: most countries speak of 2018; taken as 2017, as --as-of says");
        assertThat(desk.inForce().claims().getFirst().assertedOn())
                .isEqualTo(DateBounds.on(LocalDate.of(2017, 12, 31)));
    }

    @Test
    void aRecordOfAnotherYearIsNotTheSource() {
        Report report = desk.take(desk.order("ilab-xml", file(2018), new DocumentNumber(120)));

        assertThat(report.outcome())
                .isEqualTo(
                        new Report.Outcome.Unclear("Document 120 is of 2016-12-31, not of 2018-12-31, as the file says"
                                + " itself. Correct one of them."));
    }

    @Test
    void aFileWhoseYearIsUnclearAsksForIt() throws IOException {
        Path unclear = Files.writeString(
                directory.resolve("unclear.xml"),
                "<Countries><Country><Name>Niger</Name><Description>In 2018.</Description></Country>"
                        + "<Country><Name>Nepal</Name><Description>In 2019.</Description></Country></Countries>");

        assertThat(desk.take(order(unclear, null)).outcome())
                .isInstanceOfSatisfying(
                        Report.Outcome.Unclear.class,
                        one -> assertThat(one.reason())
                                .startsWith("The countries do not agree on a year")
                                .endsWith("give --as-of DATE, such as --as-of 2015-12-31."));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneSentence() throws IOException {
        Path bad = Files.writeString(directory.resolve("bad.xml"), "<Countries><Country></Countries>");

        assertThat(desk.take(order(bad, null)).outcome())
                .isInstanceOfSatisfying(
                        Report.Outcome.Unreadable.class,
                        one -> assertThat(one.reason()).startsWith("Line 1 is not well-formed XML"));
    }

    private ImportOrder order(Path file, @org.jspecify.annotations.Nullable String asOf) {
        return desk.order("ilab-xml", file, null, asOf, DeskAtWork.PLAIN);
    }

    private static Path file(int year) {
        return FILES.resolve("countries_" + year + ".xml");
    }
}
