package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.ScaleVersion;

class PartyCsvTest extends SheetComplianceKit {
    @Override
    protected SourceFormat format() {
        return SampleWorld.FORMATS.find("party-csv").orElseThrow();
    }

    @Override
    protected Request request() {
        return new Request(SampleWorld.LIST, SampleWorld.opsc(), asOf());
    }

    @Override
    protected LocalDate asOf() {
        return LocalDate.of(2022, 6, 30);
    }

    @Override
    protected String header() {
        return "iso2,member,state party,year ratification or accession,signatory,no action,status,note";
    }

    @Override
    protected List<String> goodRows() {
        return List.of(
                "AF,Afghanistan,1,2002,0,0,state party,",
                "CM,Cameroon,0,,1,0,signatory state,",
                "NA,Namibia,0,,0,1,no action,",
                "TP,East Timor,1,2003,0,0,state party,as Timor-Leste",
                "SE,Sweden,1,2022,0,0,state party,");
    }

    @Override
    protected String rowOf(String name) {
        return "SE," + name + ",1,2007,0,0,state party,";
    }

    @Override
    protected String rowOn(String day) {
        return "SE,Sweden,1," + day + ",0,0,state party,";
    }

    @Override
    protected String rowAfterAsOf() {
        return "SE,Sweden,1,2023,0,0,state party,";
    }

    @Test
    void aPartyHasActedWithinItsYearCutAtTheDayOfTheFile() throws IOException {
        assertThat(read(sheet("\n", List.of(goodRows().getFirst(), goodRows().getLast())))
                        .answers())
                .containsExactly(
                        new Answer.Act(
                                ActKind.RATIFIED, DateBounds.parse("2002").orElseThrow(), null),
                        new Answer.Act(
                                ActKind.RATIFIED,
                                DateBounds.parse("2022-01-01..2022-06-30").orElseThrow(),
                                null));
    }

    @Test
    void aSignatoryAndNoActionAreSeenOnTheDayOfTheFile() throws IOException {
        Outcome outcome = read(sheet("\n", goodRows().subList(1, 3)));

        ScaleVersion scale = new ScaleVersion("treaty", 1);
        assertThat(outcome.answers())
                .containsExactly(new Answer.Level(scale, "signed", "signed"), new Answer.Level(scale, "none", "none"));
        assertThat(outcome.claims())
                .allSatisfy(
                        claim -> assertThat(claim.validity()).isEqualTo(new Validity.Observed(DateBounds.on(asOf()))));
    }

    @Test
    void anObsoleteCodeIsUnderstood() throws IOException {
        assertThat(read(sheet("\n", goodRows().subList(3, 4))).claims())
                .extracting(claim -> claim.subject().text())
                .containsExactly("TLS");
    }

    @Test
    void notesAreReportedAsNotMapped() throws IOException {
        assertThat(read(sheet("\n", goodRows())).reading())
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.notMapped()).isEqualTo(Map.of("note", 1)));
    }

    @Test
    void aPartyAlsoMarkedAsNoActionStaysAPartyWithARemark() throws IOException {
        Outcome outcome = read(sheet("\n", List.of("KP,North Korea,1,2014,0,1,state party,")));

        assertThat(outcome.answers())
                .containsExactly(new Answer.Act(
                        ActKind.RATIFIED, DateBounds.parse("2014").orElseThrow(), null));
        assertThat(outcome.read().getFirst().remarks())
                .containsExactly("North Korea is marked state party and no action;"
                        + " taken as a state party, since status, flag and year agree on it.");
    }

    @Test
    void whatContradictsItselfOtherwiseIsRefused() throws IOException {
        assertThat(onlyRefusal("SE,Albania,1,2007,0,0,state party,"))
                .isEqualTo("The code SE stands for Sweden, the name \"Albania\" for Albania (AL)."
                        + " Correct the one that is wrong.");
        assertThat(onlyRefusal("SE,Sweden,0,2007,0,0,state party,")).contains("marked nothing at all");
        assertThat(onlyRefusal("SE,Sweden,0,,1,1,no action,")).contains("marked signatory state and no action");
        assertThat(onlyRefusal("SE,Sweden,0,2007,1,0,signatory state,")).contains("but there is a year, 2007");
        assertThat(onlyRefusal("SE,Sweden,1,,0,0,state party,")).contains("without a year");
        assertThat(onlyRefusal("SE,Sweden,1,1999,0,0,state party,")).contains("before OPSC was adopted");
        assertThat(onlyRefusal("SE,Sweden,x,2007,0,0,state party,")).contains("A flag is 1 or 0");
        assertThat(onlyRefusal("SE,Sweden,1,2007,0,0,party,")).contains("is no status");
    }

    @Test
    void whatIsNotSignedHasNoSignatories() throws IOException {
        Path file = Files.writeString(
                directory.resolve("file.csv"), sheet("\n", goodRows().subList(1, 2)));

        assertThat(read(format(), file, new Request(SampleWorld.LIST, SampleWorld.c182(), asOf()))
                        .refused())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("has no level \"signed\""));
    }
}
