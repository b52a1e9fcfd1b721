package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Qualifier;

class ClaimsCsvTest extends SheetComplianceKit {
    private static final String OPSC = "protection.opsc-status";

    @Override
    protected SourceFormat format() {
        return SampleWorld.FORMATS.find("claims-csv").orElseThrow();
    }

    @Override
    protected Request request() {
        return new Request(SampleWorld.LIST, null, asOf());
    }

    @Override
    protected LocalDate asOf() {
        return SampleWorld.JANUARY_2015;
    }

    @Override
    protected String header() {
        return "subject,indicator,answer_type,answer,unit,scope,validity,from,until,asserted_on,document,locator,"
                + "quoted_term,assessor,fit,territory";
    }

    @Override
    protected List<String> goodRows() {
        return List.of(
                "SWE," + OPSC + ",act,ratified,,,event,2007-01-19,,2015-01-27,1,Sweden,19 Jan 2007,,,",
                "AFG," + OPSC + ",level,none..signed,,,observed,2001,,2001-12-31,2,p. 3,,,narrower,",
                "event:stockholm-1996,coordination.governments,quantity,about 122,governments,all,event,1996-08,,1996,2,"
                        + "p. 1,122,,,",
                "NZL," + OPSC + ",nothing found,,,,observed,2002,,,,anywhere,,us,,");
    }

    @Override
    protected String rowOf(String name) {
        return name + "," + OPSC + ",act,ratified,,,event,2007-01-19,,,,Sweden,,,,";
    }

    @Override
    protected String rowOn(String day) {
        return "SWE," + OPSC + ",act,ratified,,,event," + day + ",,,,Sweden,,,,";
    }

    @Override
    protected String rowAfterAsOf() {
        return "SWE," + OPSC + ",act,ratified,,,event,2015-01-28,,,,Sweden,,,,";
    }

    @Test
    void everyCellFindsItsPlace() throws IOException {
        List<Claim> claims = read(sheet("\n", goodRows())).claims();

        assertThat(claims.getFirst().answer())
                .isEqualTo(new Answer.Act(ActKind.RATIFIED, DateBounds.on(LocalDate.of(2007, 1, 19)), null));
        assertThat(claims.getFirst().citation().quotedTerm()).isEqualTo("19 Jan 2007");
        assertThat(claims.getFirst().citation().assessor()).isEqualTo("those who wrote untc");
        assertThat(claims.get(1).fit()).isEqualTo(Fit.NARROWER);
        assertThat(claims.get(1).validity())
                .isEqualTo(new Validity.Observed(DateBounds.parse("2001").orElseThrow()));
        assertThat(claims.get(2).answer())
                .isEqualTo(new Answer.Quantity(
                        new BigDecimal(122), new BigDecimal(122), Qualifier.ABOUT, "governments", "all"));
        assertThat(claims.get(3).citation().document()).isEqualTo(SampleWorld.LIST);
        assertThat(claims.get(3).assertedOn()).isEqualTo(DateBounds.on(asOf()));
        assertThat(claims.get(3).answer()).isEqualTo(new Answer.NothingFound());
    }

    @ParameterizedTest
    @CsvSource({
        "122, 122, 122, EXACTLY",
        "about 50, 50, 50, ABOUT",
        "more than 21, 21, 21, MORE_THAN",
        "fewer than 50, 50, 50, FEWER_THAN",
        "less than 50, 50, 50, FEWER_THAN",
        "at least 100, 100, 100, AT_LEAST",
        "at most 7.5, 7.5, 7.5, AT_MOST",
        "34 to 60, 34, 60, BETWEEN",
        "between 34 and 60, 34, 60, BETWEEN"
    })
    void quantitiesAreWrittenAsPeopleSayThem(String text, BigDecimal low, BigDecimal high, Qualifier qualifier)
            throws IOException {
        assertThat(read(sheet("\n", List.of(quantity(text)))).answers())
                .containsExactly(new Answer.Quantity(low, high, qualifier, "governments", ""));
    }

    private static String quantity(String text) {
        return "WORLD,coordination.governments,quantity," + text + ",,,observed,2001,,,,p. 1,,,,";
    }

    @Test
    void headerNamesAreReadAsAPersonWould() throws IOException {
        Outcome outcome = read("Asserted On,Subject,INDICATOR,Answer type,answer,validity,from,locator,Comment\n"
                + "2014,SWE," + OPSC + ",level,party,observed,2014,p. 1,mine\n");

        assertThat(outcome.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.assertedOn().text()).isEqualTo("2014"));
        assertThat(outcome.reading())
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.notMapped()).isEqualTo(Map.of("Comment", 1)));
    }

    @Test
    void aTerritoryIsNamedByItsCode() throws IOException {
        assertThat(read(sheet("\n", List.of("SWE," + OPSC + ",act,extension,,,event,2010,,,,p. 1,,,,TLS")))
                        .answers())
                .containsExactly(new Answer.Act(
                        ActKind.EXTENSION, DateBounds.parse("2010").orElseThrow(), new AreaCode("TLS")));
    }

    @Test
    void aSuccessionMayHaveADateOfItsOwnBesideTheDayOfItsDeposit() throws IOException {
        Outcome outcome = read(sheet("\n", List.of(succession("succeeded 2001-03-12"))));

        assertThat(outcome.answers())
                .containsExactly(new Answer.Act(ActKind.SUCCEEDED, DateBounds.on(LocalDate.of(2001, 3, 12)), null));
        assertThat(outcome.claims().getFirst().validity())
                .isEqualTo(new Validity.Event(DateBounds.on(LocalDate.of(1992, 4, 27))));
        assertThat(onlyRefusal(succession("ratified 2001-03-12"))).contains("only a succession may have");
        assertThat(onlyRefusal(succession("succeeded 1991-03-12"))).contains("deposited after its date");
        assertThat(onlyRefusal(succession("succeeded 2031-03-12"))).contains("the day for which the source speaks");
        assertThat(onlyRefusal(succession("succeeded in spring"))).contains("Column answer");
    }

    private static String succession(String answer) {
        return "SWE," + OPSC + ",act," + answer + ",,,event,1992-04-27,,,,p. 1,,,,";
    }

    @Test
    void aCompleteListIsNoClaim() throws IOException {
        String list = "WORLD," + OPSC + ",complete list,,,,,,,2015-01-27,1,the whole table,,,,";

        Outcome whole = read(sheet("\n", List.of(goodRows().getFirst(), list)));
        Outcome torn = read(sheet("\n", List.of(list, rowOf("Swedn"))));

        assertThat(whole.claims()).hasSize(1);
        assertThat(whole.listed()).extracting(listed -> listed.list().whole()).containsExactly(true);
        assertThat(torn.listed()).extracting(listed -> listed.list().whole()).containsExactly(false);
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertThat(onlyRefusal(quantity("\"1,200\""))).contains("no comma or space between digits");
        assertThat(onlyRefusal(quantity("60 to 34"))).contains("runs downwards");
        assertThat(onlyRefusal(with("level", "adopted", "observed")))
                .contains("There are: none, signed, ratified, party");
        assertThat(onlyRefusal(with("level", "party..none", "observed"))).contains("runs downwards");
        assertThat(onlyRefusal(with("act", "blessed", "event"))).contains("is no act");
        assertThat(onlyRefusal(with("act", "ratified", "observed"))).contains("validity is event");
        assertThat(onlyRefusal(with("opinion", "yes", "observed"))).contains("is no type of answer");
        assertThat(onlyRefusal(with("level", "party", "perhaps"))).contains("is no validity");
        assertThat(onlyRefusal("SWE,protection.opcs-status,level,party,,,observed,2002,,,,p. 1,,,,"))
                .contains("Nearest known: protection.opsc-status");
        assertThat(onlyRefusal("SWE," + OPSC + ",level,party,,,observed,2002,,,77,p. 1,,,,"))
                .contains("There is no document 77");
        assertThat(onlyRefusal("SWE," + OPSC + ",level,party,,,observed,2002,,,,,,,,"))
                .isEqualTo("Column locator is empty. Fill it in.");
        assertThat(onlyRefusal("SWE," + OPSC + ",level,party,states,,observed,2002,,,,p. 1,,,,"))
                .contains("only a quantity has a unit");
        assertThat(onlyRefusal("SWE," + OPSC + ",level,party,,,observed,2002,,,,p. 1," + "x".repeat(201) + ",,,"))
                .contains("more than 200 characters");
        assertThat(onlyRefusal("Sweden," + OPSC + ",level,party,,,observed,2002,,,,p. 1,,,,"))
                .contains("its code is SWE");
        assertThat(onlyRefusal("grouping:EV," + OPSC + ",level,party,,,observed,2002,,,,p. 1,,,,"))
                .contains("Nearest known: grouping:EU");
        assertThat(onlyRefusal(rowOn("2002-02-30"))).contains("There is no such day as 2002-02-30");
        assertThat(onlyRefusal(rowOn("03/04/2002"))).contains("ambiguous").contains("2002-09-19");
    }

    private static String with(String type, String answer, String validity) {
        return "SWE," + OPSC + "," + type + "," + answer + ",,," + validity + ",2002,,,,p. 1,,,,";
    }
}
