package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every input that has to be rejected, a file each, named by its reason. What is said of it stands beside in
/// `sentences.txt`; `-Dgolden.update=true` writes that anew, to be read before it is committed.
/// `-Drejected.update=true` makes the workbooks anew.
class RejectedInputsTest {
    private static final Path REJECTED = Path.of("src", "test", "resources", "rejected");

    @BeforeAll
    static void makeWorkbooksIfAsked() throws IOException {
        if (Boolean.getBoolean("rejected.update")) {
            RejectedWorkbooks.write(Files.createDirectories(REJECTED.resolve("claims-xlsx")));
        }
    }

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(REJECTED)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("sentences.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> inputs(String format) throws IOException {
        return inputs().stream()
                .filter(file -> file.getParent().endsWith(format))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void somethingInItIsRejectedAndNothingBadComesThrough(Path input) {
        SourceFormatComplianceKit.Outcome outcome = read(input);

        if (outcome.reading() instanceof Reading.Complete) {
            assertThat(outcome.refused()).hasSize(1);
            assertThat(outcome.read()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"untc-csv", "party-csv", "claims-csv", "claims-xlsx", "ilab-xml"})
    void whatIsSaidHelpsTheOneWhoSentIt(String format) throws IOException {
        String said = inputs(format).stream().map(RejectedInputsTest::said).collect(Collectors.joining("\n"));
        Path golden = REJECTED.resolve(format).resolve("sentences.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, said);
        }

        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyWorkbookThatIsMadeIsKept() {
        assertThat(RejectedWorkbooks.all().keySet())
                .allSatisfy(name -> assertThat(REJECTED.resolve("claims-xlsx").resolve(name))
                        .exists());
    }

    @Test
    void everyFormatHasItsRejectedInputs() throws IOException {
        for (String format : SampleWorld.FORMATS.names()) {
            assertThat(inputs(format)).as("rejected inputs of " + format).isNotEmpty();
        }
    }

    private static String said(Path input) {
        SourceFormatComplianceKit.Outcome outcome = read(input);
        String sentence = outcome.reading() instanceof Reading.Unreadable(var reason)
                ? reason
                : outcome.refused().stream()
                        .map(refused -> "line " + refused.line() + ": " + refused.reason())
                        .collect(Collectors.joining("\n"));
        return input.getFileName() + "\n" + sentence + "\n";
    }

    private static SourceFormatComplianceKit.Outcome read(Path input) {
        String name = String.valueOf(input.getParent().getFileName());
        Formats formats = name.equals("ilab-xml") ? IlabWorld.FORMATS : SampleWorld.FORMATS;
        SourceFormat format = formats.find(name).orElseThrow();
        LocalDate asOf = switch (name) {
            case "party-csv" -> LocalDate.of(2022, 6, 30);
            case "ilab-xml" -> IlabXmlTest.END_OF_2019;
            default -> SampleWorld.JANUARY_2015;
        };
        return SourceFormatComplianceKit.read(format, input, new Request(SampleWorld.LIST, SampleWorld.opsc(), asOf));
    }
}
