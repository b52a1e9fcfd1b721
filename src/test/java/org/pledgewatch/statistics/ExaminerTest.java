package org.pledgewatch.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.StarterTables;

/// What statisticians send, and what they are told.
class ExaminerTest {
    private static final StarterTables TABLES = new StarterTables();
    static final FigureStructures STRUCTURES = FigureStructures.of(TABLES, Areas.of(TABLES));
    static final Examiner EXAMINER = new Examiner(STRUCTURES, TABLES);
    private static final Figures NONE = Figures.none(EXAMINER.layout());

    private static final String IN_ORDER = """
            PERSONS_CONVICTED F 2023 12
            PERSONS_CONVICTED M 2023 30
            PERSONS_CONVICTED _T 2023 42
            PERSONS_PROSECUTED _T 2023 50
            """;

    static Examiner.Outcome examine(String message, Figures before) {
        return examine(message.getBytes(StandardCharsets.UTF_8), before);
    }

    private static Examiner.Outcome examine(byte[] message, Figures before) {
        try {
            return EXAMINER.examine(
                    "KEN", STRUCTURES.flow("JUSTICE").orElseThrow(), () -> new ByteArrayInputStream(message), before);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<String> remarks(String message) {
        return remarks(examine(message, NONE).examined());
    }

    private static List<String> remarks(Examined examined) {
        return switch (examined) {
            case Examined.Unreadable unreadable -> List.of(unreadable.line() + " unreadable " + unreadable.sentence());
            case Examined.Read read ->
                read.remarks().stream()
                        .map(one -> one.line() + " " + one.rule() + " " + one.column() + " " + one.sentence())
                        .toList();
        };
    }

    @Test
    void figuresInOrderPass() {
        Examiner.Outcome outcome = examine(FiguresFile.of(IN_ORDER), NONE);
        assertThat(remarks(outcome.examined())).isEmpty();
        assertThat(outcome.after().size()).isEqualTo(4);
        assertThat(((Examined.Read) outcome.examined()).added()).isEqualTo(4);
    }

    @Test
    void partsThatDoNotMakeTheTotalAreNamed() {
        assertThat(remarks(FiguresFile.of(IN_ORDER.replace("M 2023 30", "M 2023 31"))))
                .containsExactly(
                        "4 sex-adds-up SEX Kenya, Persons convicted, 2023: the parts (F 12, M 31) make 43 and the"
                                + " total is 42.");
    }

    @Test
    void aPartThatIsNotGivenMayBeAnything() {
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 12\nPERSONS_CONVICTED _T 2023 42")))
                .isEmpty();
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 43\nPERSONS_CONVICTED _T 2023 42")))
                .singleElement()
                .asString()
                .contains("make 43 and the total is 42");
    }

    @Test
    void moreConvictedThanProsecutedIsAskedAboutAndAnErrorWhereTheSameAreFollowed() {
        String more = FiguresFile.of("PERSONS_CONVICTED _T 2023 52\nPERSONS_PROSECUTED _T 2023 50");
        assertThat(remarks(more)).singleElement().asString().startsWith("2 convicted-above-prosecuted OBS_VALUE");
        assertThat(remarks(more.replace("NUMBER,0,,", "NUMBER,0,C,")))
                .singleElement()
                .asString()
                .startsWith("2 convicted-of-prosecuted OBS_VALUE")
                .endsWith("this is 52, more than the 50 of \"Persons prosecuted\".");
    }

    @Test
    void aJumpIsAskedAboutButNotAmongSmallFigures() {
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED _T 2022 100\nPERSONS_CONVICTED _T 2023 301")))
                .containsExactly(
                        "3 jump OBS_VALUE Kenya, Persons convicted, 2023: this is 301, and it was 100 the year before.");
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED _T 2022 2\nPERSONS_CONVICTED _T 2023 20")))
                .isEmpty();
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED _T 2021 100\nPERSONS_CONVICTED _T 2023 301")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSONS_CONVICTED f 2023 12       | unknown-code SEX SEX has no code "f"
            PERSON_CONVICTED F 2023 12        | the nearest is PERSONS_CONVICTED
            CHILDREN_ASSISTED F 2023 12       | other-indicator INDICATOR CHILDREN_ASSISTED is not counted in JUSTICE.
            PERSONS_CONVICTED F 19999 12      | not-a-year TIME_PERIOD "19999" is not a year
            PERSONS_CONVICTED F 2023-01-01 12 | not-a-year
            PERSONS_CONVICTED F 45000 12      | not-a-year
            PERSONS_CONVICTED F 2023 -3       | A figure cannot be negative.
            PERSONS_CONVICTED F 2023 1e400    | Write the number out in digits, without an exponent.
            PERSONS_CONVICTED F 2023 NaN      | Leave the value empty where there is none
            PERSONS_CONVICTED F 2023 -INF     | Leave the value empty where there is none
            PERSONS_CONVICTED F 2023 12.5     | is counted in whole numbers; this is 12.5.
            PERSONS_CONVICTED F 2023 1.234567 | at most 14 digits before the dot and 4 after it
            PERSONS_CONVICTED F 2023 twelve   | "twelve": This is not a number.
            PERSONS_CONVICTED F 2023 1'234    | without separators between thousands
            PERSONS_CONVICTED F 2023          | There is no value; OBS_STATUS says why by L, M, O or Q, and this is A.
            """)
    void whatIsNoFigureIsSaidPlainly(String row, String said) {
        String words = row.split(" ", -1).length == 3 ? row + " " : row;
        assertThat(remarks(FiguresFile.of(words))).singleElement().asString().contains(said);
    }

    @Test
    void decimalCommasAndThousandsInQuotesToo() {
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 \"1,5\"")))
                .singleElement()
                .asString()
                .contains("Write a dot before decimals, not a comma.");
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 \"1,234\"")))
                .singleElement()
                .asString()
                .contains("without separators between thousands");
    }

    @Test
    void theSameFigureTwiceIsNamedWithBothLines() {
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 12\nPERSONS_CONVICTED F 2023 12")))
                .containsExactly(
                        "3 twice  Kenya, Persons convicted, Female, 2023: this figure stands in line 2 already.");
    }

    @Test
    void actionsOfARowAreFollowed() {
        Figures before = examine(FiguresFile.of(IN_ORDER), NONE).after();
        String header = FiguresFile.HEADER.replace("DATAFLOW", "STRUCTURE,STRUCTURE_ID,ACTION");
        String[] rows = FiguresFile.of(IN_ORDER).split("\n");
        String changed = header + "\n"
                + act(rows[1], "D") + act(rows[3].replace(",42,", ",30,"), "R")
                + act(rows[4].replace("2023", "2022"), "A");
        Examiner.Outcome outcome = examine(changed, before);
        assertThat(remarks(outcome.examined())).isEmpty();
        assertThat(outcome.examined()).isInstanceOfSatisfying(Examined.Read.class, read -> {
            assertThat(List.of(read.added(), read.replaced(), read.deleted())).containsExactly(1, 1, 1);
        });
        assertThat(outcome.after().size()).isEqualTo(4);
        assertThat(remarks(examine(header + "\n" + act(rows[1].replace("2023", "2020"), "D"), before)
                        .examined()))
                .singleElement()
                .asString()
                .contains("there is no such figure to delete");
    }

    private static String act(String row, String action) {
        return row.replace("PLEDGEWATCH:JUSTICE(1.0)", "dataflow,PLEDGEWATCH:JUSTICE(1.0)," + action) + "\n";
    }

    @Test
    void attributesThatAreMissingOrWrongAreNamedOnceAndThenPointedAt() {
        String message = FiguresFile.of(IN_ORDER).replace("National police service", "");
        assertThat(remarks(message))
                .startsWith("2 missing-attribute DATA_SOURCE DATA_SOURCE is missing.")
                .hasSize(4)
                .element(1)
                .asString()
                .contains("are those of line 2");
        assertThat(remarks(FiguresFile.of(IN_ORDER).replace(",A,\n", ",ZZ,\n")))
                .first()
                .asString()
                .contains("has no code \"ZZ\"");
        assertThat(remarks(FiguresFile.of(IN_ORDER).replace("NUMBER", "XDC")))
                .first()
                .asString()
                .contains("is given in NUMBER, not in XDC");
    }

    @Test
    void personalDetailsAreRefused() {
        String message = FiguresFile.of(IN_ORDER)
                .replace(
                        "42,NUMBER,0,,National police service,A,",
                        "42,NUMBER,0,,National police service,A,\"Mary Wanjiku, 14 years\"");
        assertThat(examine(message, NONE).examined()).isInstanceOfSatisfying(Examined.Read.class, read -> {
            assertThat(read.count(Severity.REFUSED)).isOne();
            assertThat(read.remarks()).noneMatch(remark -> remark.sentence().contains("Mary"));
        });
    }

    @Test
    void aListOfPersonsIsRefused() {
        String ones = IntStream.range(1950, 2020)
                .mapToObj(year -> "PERSONS_CONVICTED F " + year + " 1")
                .collect(Collectors.joining("\n"));
        assertThat(remarks(FiguresFile.of(ones))).singleElement().asString().contains("70 of 70 figures are 1");
    }

    @Test
    void semicolonsAndTheMarkOfUtf8AreRead() {
        assertThat(remarks("\uFEFF" + FiguresFile.of(IN_ORDER).replace(',', ';')))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherFlowOrHasAnotherColumnIsNamed() {
        assertThat(remarks(FiguresFile.of(IN_ORDER).replace("JUSTICE(1.0)", "CHILDREN(1.0)")))
                .hasSize(4)
                .first()
                .isEqualTo("2 other-flow  This row is of PLEDGEWATCH:CHILDREN(1.0), and JUSTICE is expected.");
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 12")
                        .replace("FOLLOWED", "FOLOWED")
                        .replace(",0,,", ",0,C,")))
                .containsExactly("2 unknown-column FOLOWED JUSTICE has no such column.");
        assertThat(remarks(FiguresFile.of("PERSONS_CONVICTED F 2023 12")
                        .replace(",SEX", "")
                        .replace(",F,", ",")))
                .containsExactly("2 unknown-code SEX SEX is empty; a total is written _T.");
    }

    @Test
    void filesThatCannotBeReadAreToldFromWhereOn() {
        assertThat(remarks("")).singleElement().asString().contains("unreadable");
        assertThat(remarks(FiguresFile.HEADER)).containsExactly("0 unreadable There are no figures in the file.");
        assertThat(remarks("a,b\n1,2")).singleElement().asString().contains("The first column is not called DATAFLOW");
        assertThat(remarks(FiguresFile.HEADER + ",SEX"))
                .singleElement()
                .asString()
                .contains("Two columns are called SEX.");
        assertThat(remarks("DATAFLOW" + ",a".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("more than 1,000 columns");
        assertThat(remarks(FiguresFile.of(IN_ORDER) + "PLEDGEWATCH:JUSTICE(1.0),A,KEN\n"))
                .singleElement()
                .asString()
                .startsWith("6 unreadable The row has 3 cells");
        assertThat(remarks(FiguresFile.of(IN_ORDER) + "\"never closed" + "x".repeat(2_000_000)))
                .singleElement()
                .asString()
                .contains("unreadable");
        byte[] latin = FiguresFile.of(IN_ORDER).replace("police", "polisén").getBytes(Charset.forName("windows-1252"));
        assertThat(remarks(examine(latin, NONE).examined())).containsExactly("0 unreadable The file is not in UTF-8.");
        byte[] wide = FiguresFile.of(IN_ORDER).getBytes(StandardCharsets.UTF_16);
        assertThat(remarks(examine(wide, NONE).examined()))
                .singleElement()
                .asString()
                .contains("unreadable");
    }

    @Test
    void anotherStatesRowsAreNamed() {
        assertThat(remarks(FiguresFile.of(IN_ORDER).replace(",KEN,", ",UGA,")))
                .hasSize(4)
                .first()
                .asString()
                .contains("This submission is of KEN; the row speaks of UGA.");
    }
}
