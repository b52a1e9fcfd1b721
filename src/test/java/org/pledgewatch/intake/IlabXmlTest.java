package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Qualifier;

class IlabXmlTest extends TextComplianceKit {
    static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

    @Override
    protected SourceFormat format() {
        return IlabWorld.FORMATS.find("ilab-xml").orElseThrow();
    }

    @Override
    protected Request request() {
        return new Request(SampleWorld.LIST, null, asOf());
    }

    @Override
    protected LocalDate asOf() {
        return END_OF_2019;
    }

    @Override
    protected String header() {
        return "<Countries>";
    }

    @Override
    protected String footer() {
        return "</Countries>";
    }

    @Override
    protected String fileName() {
        return "countries.xml";
    }

    @Override
    protected String saidOfNoRows() {
        return "There is no country in this file";
    }

    @Override
    protected int manyRows() {
        return 50_000;
    }

    @Override
    protected List<String> goodRows() {
        return List.of(
                country("Afghanistan", conventions("C_182_Ratified", "Yes")),
                country("Congo, Republic of the", standard("Prohibition_CSEC", "Yes", "N/A", "No", "Yes")),
                country("Burma", enforcement("Labor_Inspectors", "1,234")),
                country("Moldova, Republic of", "<Mechanisms><Policy>No</Policy></Mechanisms>"));
    }

    @Override
    protected String rowOf(String name) {
        return country(name.replace("<", "&lt;"), conventions("C_182_Ratified", "Yes"));
    }

    static String country(String name, String inside) {
        return "<Country><Name>" + name + "</Name>" + inside + "</Country>";
    }

    static String conventions(String element, String text) {
        return "<Conventions><" + element + ">" + text + "</" + element + "></Conventions>";
    }

    static String enforcement(String element, String text) {
        return "<Enforcements><" + element + ">" + text + "</" + element + "></Enforcements>";
    }

    static String standard(String element, String standard, String age, String calculated, String conforms) {
        return "<Legal_Standards><" + element + ">" + parts(standard, age, calculated, conforms) + "</" + element
                + "></Legal_Standards>";
    }

    private static String parts(String standard, String age, String calculated, String conforms) {
        return "<Standard>" + standard + "</Standard><Age>" + age + "</Age><Calculated_Age>" + calculated
                + "</Calculated_Age><Conforms_To_Intl_Standard>" + conforms + "</Conforms_To_Intl_Standard>";
    }

    private static String territory(String name, String inside) {
        return "<Territory><Territory_Name>" + name + "</Territory_Name><Territory_Display_Name>" + name
                + "</Territory_Display_Name>" + inside + "</Territory>";
    }

    private List<Claim> claims(String country) throws IOException {
        Outcome outcome = read(sheet("\n", List.of(country)));
        assertThat(outcome.refused()).isEmpty();
        return outcome.claims();
    }

    private static List<String> told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.subject().text() + " " + claim.indicator().id() + " " + told(claim.answer()) + " "
                        + claim.fit().word())
                .toList();
    }

    private static String told(Answer answer) {
        return switch (answer) {
            case Answer.Level level ->
                level.lowest().equals(level.highest()) ? level.lowest() : level.lowest() + ".." + level.highest();
            case Answer.Quantity quantity ->
                quantity.qualifier().word() + " " + quantity.low().toPlainString()
                        + (quantity.qualifier() == Qualifier.BETWEEN
                                ? ".." + quantity.high().toPlainString()
                                : "")
                        + " " + quantity.unit()
                        + (quantity.scope().isEmpty() ? "" : " (" + quantity.scope() + ")");
            case Answer.NotApplicable _ -> "not applicable";
            case Answer.NothingFound _ -> "nothing found";
            case Answer.Act _, Answer.Words _ -> answer.toString();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "C_138_Ratified, protection.c138-status, none",
        "C_182_Ratified, protection.c182-status, none",
        "Convention_on_the_Rights_of_the_Child_Ratified, protection.crc-status, none..signed",
        "CRC_Commercial_Sexual_Exploitation_of_Children_Ratified, protection.opsc-status, none..signed",
        "CRC_Armed_Conflict_Ratified, protection.opac-status, none..signed",
        "Palermo_Ratified, protection.palermo-tip-status, none..signed"
    })
    void aConventionRatifiedIsRatifiedAtLeastAndOneThatIsNotMayBeSigned(String element, String indicator, String no)
            throws IOException {
        assertThat(told(claims(country("Thailand", conventions(element, "Yes")))))
                .containsExactly("THA " + indicator + " ratified..party exact");
        assertThat(told(claims(country("Thailand", conventions(element, "No")))))
                .containsExactly("THA " + indicator + " " + no + " exact");
        assertThat(told(claims(country("Bhutan", conventions(element, "Not Applicable")))))
                .containsExactly("BTN " + indicator + " not applicable exact");
    }

    @Test
    void aTreatyOnlyExtendsToATerritorySoItsStatusThereIsAProxy() throws IOException {
        assertThat(told(claims(country("Anguilla", conventions("C_182_Ratified", "Yes")))))
                .containsExactly("AIA protection.c182-status ratified..party proxy");
    }

    @Test
    void whatStandsIsSeenAtTheEndOfTheYearAndWhatWasDoneDuringIt() throws IOException {
        assertThat(claims(country("Thailand", standard("Prohibition_CSEC", "Yes", "N/A", "No", "Yes"))))
                .extracting(Claim::validity)
                .containsOnly(new Validity.Observed(DateBounds.on(END_OF_2019)));
        assertThat(claims(country("Thailand", enforcement("Criminal_Convictions", "12"))))
                .extracting(Claim::validity)
                .containsExactly(new Validity.Observed(DateBounds.parse("2019").orElseThrow()));
    }

    @Test
    void anAgeIsANumberOfYearsBesideWhetherItConforms() throws IOException {
        assertThat(told(claims(country("Thailand", standard("Minimum_Work", "No", "14", "No", "No")))))
                .containsExactly(
                        "THA protection.minimum-age-for-work-conforms no exact",
                        "THA protection.minimum-age-for-work exactly 14 years exact");
        assertThat(told(claims(country("Eswatini", standard("Compulsory_Education", "No", "12/13", "No", "No")))))
                .contains("SWZ prevention.compulsory-education-age between 12..13 years exact");
        assertThat(told(claims(
                        country("Thailand", standard("Minumum_Voluntary_Military", "Yes", "17.5", "No", "Yes")))))
                .contains("THA protection.voluntary-recruitment-age exactly 17.5 years exact");
    }

    @Test
    void anAgeTheSourceWorkedOutIsOnlyAbout() throws IOException {
        assertThat(told(claims(country("Thailand", standard("Compulsory_Education", "Yes", "15", "Yes", "Yes")))))
                .contains("THA prevention.compulsory-education-age about 15 years exact");
    }

    @Test
    void anAgeThatNoLawSetsDoesNotApply() throws IOException {
        assertThat(told(claims(
                        country("Thailand", standard("Minimum_Compulsory_Military", "N/A*", "N/A", "No", "N/A*")))))
                .containsExactly(
                        "THA protection.compulsory-recruitment-conforms not applicable exact",
                        "THA protection.compulsory-recruitment-age not applicable exact");
    }

    @Test
    void oneAnswerInTwoTagsCountsWhereOnlyOneHoldsIt() throws IOException {
        assertThat(told(claims(country("Thailand", standard("Free_Public_Education", "Yes", "", "No", "N/A")))))
                .containsExactly("THA prevention.free-public-education yes exact");
        assertThat(onlyCellRefused(country("Uganda", standard("Prohibition_CSEC", "Yes", "N/A", "No", "No"))))
                .startsWith("Prohibition_CSEC of Uganda: Standard and Conforms_To_Intl_Standard say yes and no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | exactly 1234 inspections",
                "0 | exactly 0 inspections",
                "739‡ | exactly 739 inspections (with footnote ‡)",
                "51,798†   | exactly 51798 inspections (with footnote †)",
                "approximately 20 | about 20 inspections",
                "at least 1,000 | at-least 1000 inspections",
                "more than 5 | more-than 5 inspections",
                "10 to 20 | between 10..20 inspections",
                "N/A† | not applicable",
                "Not Applicable  | not applicable",
                "Unknown  | nothing found",
                "Unavailable | nothing found"
            })
    void numbersAreReadAsTheyAreWritten(String cell, String told) throws IOException {
        assertThat(told(claims(country("Thailand", enforcement("Labor_Inspections", cell)))))
                .containsExactly("THA protection.labour-inspections " + told + " exact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "142953.97 | exactly 142953.97 US dollars",
                "$20,000 | exactly 20000 US dollars",
                "$1.6 million | about 1600000.0 US dollars",
                "1.1 million | about 1100000.0 US dollars",
                "$1,469,555† | exactly 1469555 US dollars (with footnote †)"
            })
    void moneyIsInDollarsAndRoundedMillionsAreAbout(String cell, String told) throws IOException {
        assertThat(told(claims(country("Thailand", enforcement("Labor_Funding", cell)))))
                .containsExactly("THA protection.labour-inspectorate-funding " + told + " exact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "−5",
                "1,23",
                "12,34,567",
                "999999999999",
                "99999999999999999999999",
                "12.5",
                "$12",
                "twelve",
                "No",
                "12 men",
                "20 to 10",
                "1e9",
                "0x10",
                "٣"
            })
    void whatIsNoSuchNumberIsRefusedAndNotGuessed(String cell) throws IOException {
        assertThat(onlyCellRefused(country("Thailand", enforcement("Labor_Inspections", cell))))
                .startsWith("Labor_Inspections of Thailand: \"" + cell + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "31", "180", "-15"})
    void anAgeNoLawSetsIsRefused(String age) throws IOException {
        Outcome outcome =
                read(sheet("\n", List.of(country("Thailand", standard("Minimum_Work", "Yes", age, "No", "Yes")))));

        assertThat(outcome.refused())
                .singleElement()
                .extracting(Row.Refused::reason)
                .asString()
                .contains(age);
        assertThat(told(outcome.claims())).containsExactly("THA protection.minimum-age-for-work-conforms yes exact");
    }

    @Test
    void anEmptyCellSaysNothing() throws IOException {
        assertThat(claims(country(
                        "China", "<Advancement_Level></Advancement_Level>" + enforcement("Labor_Inspections", " "))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Significant Advancement | significant",
                "Moderate Advancement | moderate",
                "Minimal Advancement | minimal",
                "Minimal Advancement – Efforts Made but Continued Law that Delayed Advancement | minimal",
                "No Advancement | none",
                "No Advancement – Efforts Made but Complicit in Forced Child Labor | none",
                "No Assessment | nothing found"
            })
    void aGradeIsItsFirstWordsAndItsLabelIsQuotedWhole(String label, String level) throws IOException {
        List<Claim> claims = claims(country("Thailand", "<Advancement_Level>" + label + "</Advancement_Level>"));

        assertThat(told(claims)).containsExactly("THA context.child-labour-advancement " + level + " exact");
        assertThat(claims.getFirst().citation().quotedTerm()).isEqualTo(label);
    }

    @Test
    void aGradeNobodyKnowsIsRefused() throws IOException {
        assertThat(onlyCellRefused(country("Thailand", "<Advancement_Level>Great Advancement</Advancement_Level>")))
                .contains("\"Great Advancement\" is no level of advancement we know");
    }

    @Test
    void aChildLabourPolicyIsNoPlanOnSexualExploitation() throws IOException {
        List<Claim> claims = claims(country("Thailand", "<Mechanisms><Policy>Yes</Policy></Mechanisms>"));

        assertThat(told(claims))
                .contains("THA coordination.child-labour-policy yes exact")
                .contains("THA coordination.national-plan-status adopted proxy");
        assertThat(claims)
                .filteredOn(claim -> !claim.indicator().id().value().contains("child-labour"))
                .extracting(Claim::fit)
                .containsOnly(Fit.PROXY);
    }

    @Test
    void aLawAgainstAllFormsIsALawAgainstEachAndItsLackSaysOfNoneWhich() throws IOException {
        assertThat(told(claims(country("Thailand", standard("Prohibition_CSEC", "Yes", "N/A", "No", "Yes")))))
                .containsExactly(
                        "THA protection.exploitation-prohibited yes exact",
                        "THA protection.exploitation-in-prostitution-criminalised yes broader",
                        "THA protection.abuse-material-criminalised partial..yes narrower");
        assertThat(told(claims(country("Thailand", standard("Prohibition_CSEC", "No", "N/A", "No", "No")))))
                .containsExactly(
                        "THA protection.exploitation-prohibited no exact",
                        "THA protection.exploitation-in-prostitution-criminalised no..yes broader",
                        "THA protection.abuse-material-criminalised no..yes narrower");
    }

    @Test
    void aNumberOfPenaltiesAnswersWhetherThereWereAny() throws IOException {
        Outcome some = read(sheet("\n", List.of(country("Albania", enforcement("Criminal_Penalties_for_WFCL", "15")))));
        Outcome none = read(sheet("\n", List.of(country("Albania", enforcement("Criminal_Penalties_for_WFCL", "0")))));

        assertThat(told(some.claims())).containsExactly("ALB protection.worst-forms-penalties yes exact");
        assertThat(told(none.claims())).containsExactly("ALB protection.worst-forms-penalties no exact");
        assertThat(some.read().getLast().remarks())
                .containsExactly("Criminal_Penalties_for_WFCL of Albania: 15 stands where yes or no is asked;"
                        + " taken as yes");
    }

    @Test
    void partsOfAStateAreSubjectsOfTheirOwn() throws IOException {
        String tanzania = country(
                "Tanzania",
                "<Enforcements><Labor_Inspectors>"
                        + territory("Mainland ", "<Enforcement>98</Enforcement>")
                        + territory("Zanzibar", "<Enforcement>7</Enforcement>")
                        + "</Labor_Inspectors><Labor_Complaint_Mechanism>"
                        + territory("Mainland and Zanzibar", "<Enforcement>Yes</Enforcement>")
                        + "</Labor_Complaint_Mechanism><Labor_Referral_Mechanism>"
                        + territory("All Territories", "<Enforcement>No</Enforcement>")
                        + "</Labor_Referral_Mechanism></Enforcements>");

        assertThat(told(claims(tanzania)))
                .containsExactly(
                        "subdivision:TZA/mainland protection.labour-inspectors exactly 98 inspectors exact",
                        "subdivision:TZA/zanzibar protection.labour-inspectors exactly 7 inspectors exact",
                        "subdivision:TZA/mainland protection.child-labour-complaints yes exact",
                        "subdivision:TZA/zanzibar protection.child-labour-complaints yes exact",
                        "TZA protection.labour-referral no exact");
    }

    @Test
    void aNumberForSeveralPartsTogetherIsNoNumberOfEach() throws IOException {
        assertThat(onlyCellRefused(country(
                        "Tanzania",
                        "<Enforcements><Labor_Inspectors>"
                                + territory("Mainland and Zanzibar", "<Enforcement>98</Enforcement>")
                                + "</Labor_Inspectors></Enforcements>")))
                .contains("\"98\" is one number for several parts together");
        assertThat(told(claims(country(
                        "Iraq",
                        "<Legal_Standards><Minumum_Voluntary_Military>"
                                + territory("Iraq and Kurdistan Region", parts("Yes", "18", "No", "Yes"))
                                + "</Minumum_Voluntary_Military></Legal_Standards>"))))
                .contains("subdivision:IRQ/KR protection.voluntary-recruitment-age exactly 18 years exact")
                .contains("subdivision:IRQ/federal protection.voluntary-recruitment-age exactly 18 years exact");
    }

    @Test
    void aPartNobodyKnowsIsRefusedWithTheNearestKnownOnes() throws IOException {
        assertThat(onlyCellRefused(country(
                        "Pakistan",
                        "<Enforcements><Labor_Inspectors>"
                                + territory("Punjap", "<Enforcement>98</Enforcement>")
                                + "</Labor_Inspectors></Enforcements>")))
                .isEqualTo("No part of Pakistan is called \"Punjap\". Nearest known: Punjab.");
    }

    @Test
    void theSameFieldTwiceCountsOnceAndMayNotDiffer() throws IOException {
        String twice = "<Enforcements><Labor_Inspections>"
                + territory("All Territories", "<Enforcement>2</Enforcement>")
                + territory("All", "<Enforcement>%s</Enforcement>")
                + "</Labor_Inspections></Enforcements>";

        Outcome same = read(sheet("\n", List.of(country("Somalia", twice.formatted("2")))));
        Outcome other = read(sheet("\n", List.of(country("Somalia", twice.formatted("3")))));

        assertThat(same.claims()).hasSize(1);
        assertThat(same.read().getLast().remarks()).singleElement().asString().contains("stands in line 2 already");
        assertThat(other.claims()).hasSize(1);
        assertThat(other.refused())
                .singleElement()
                .extracting(Row.Refused::reason)
                .asString()
                .contains("already stands");
    }

    @Test
    void twoCountriesOfOneNameAreOneReadAndOneRefused() throws IOException {
        Outcome outcome = read(sheet(
                "\n",
                List.of(
                        country("Swaziland", conventions("C_182_Ratified", "Yes")),
                        country("Eswatini", conventions("C_182_Ratified", "No")))));

        assertThat(outcome.claims()).hasSize(1);
        assertThat(outcome.refused())
                .containsExactly(new Row.Refused(
                        3,
                        "Eswatini already stands in line 2. Find out which of the two is right and delete the other."));
    }

    @Test
    void bothSpellingsOfAMisspeltFieldAreKnown() throws IOException {
        for (String element :
                List.of("Labor_Unannounced_Inspections_Premitted", "Labor_Unannounced_Inspections_Permitted")) {
            assertThat(told(claims(country("Thailand", enforcement(element, "Yes")))))
                    .containsExactly("THA protection.unannounced-inspections-permitted yes exact");
        }
    }

    @Test
    void anUnknownFieldIsRefusedOnceAndCountedEachTime() throws IOException {
        Outcome outcome = read(sheet(
                "\n",
                List.of(
                        country("Thailand", enforcement("Labor_Inspectrs", "5")),
                        country("Niger", enforcement("Labor_Inspectrs", "6")))));

        assertThat(outcome.refused())
                .containsExactly(new Row.Refused(
                        2,
                        "There is no \"Enforcements/Labor_Inspectrs\" in this layout; nearest known: Labor_Inspectors,"
                                + " Labor_Inspections. Whatever stands in it, in any country, is left"
                                + " out."));
        assertThat(((Reading.Complete) outcome.reading()).notMapped())
                .containsEntry("unknown: Enforcements/Labor_Inspectrs", 2);
        assertThat(outcome.claims()).isEmpty();
    }

    @Test
    void knownFieldsThatNoIndicatorAsksForAreCounted() throws IOException {
        Outcome outcome = read(sheet(
                "\n",
                List.of(country(
                        "Thailand",
                        "<Region>Asia</Region><Goods><Good><Good_Name>Fish</Good_Name></Good></Goods>"
                                + "<Description>In 2019, something.</Description>"
                                + "<Suggested_Actions><Enforcement><Action><Name>Do.</Name></Action></Enforcement>"
                                + "</Suggested_Actions>"))));

        assertThat(((Reading.Complete) outcome.reading()).notMapped())
                .containsOnlyKeys("Region", "Goods", "Description", "Suggested_Actions");
        assertThat(outcome.claims()).isEmpty();
    }

    @Test
    void nothingOfTheNarrativeIsKept() throws IOException {
        String secret = "the secret passage of 2019";
        Outcome outcome = read(sheet(
                "\n",
                List.of(
                        country(
                                "Thailand",
                                "<Description>In 2019, " + secret + "</Description>"
                                        + conventions("C_182_Ratified", "Yes")),
                        country("Nowhere", "<Description>In 2019, " + secret + "</Description>"))));

        assertThat(outcome.toString()).doesNotContain("secret");
    }

    @Test
    void theYearIsWhatMostCountriesName() throws IOException {
        assertThat(speaksFor(2022, 2022, 2021)).isEqualTo(new SpeaksFor.Day(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void aYearThatContradictsItselfIsAskedFor() throws IOException {
        assertThat(speaksFor(2018, 2019))
                .isInstanceOfSatisfying(
                        SpeaksFor.Unsaid.class,
                        unsaid ->
                                assertThat(unsaid.reason()).contains("2018 (1)").contains("2019 (1)"));
        assertThat(speaksFor())
                .isEqualTo(new SpeaksFor.Unsaid(
                        "The countries do not agree on a year: their narratives name none at all"));
    }

    private SpeaksFor speaksFor(int... years) throws IOException {
        List<String> states = List.of("Thailand", "Niger", "Nepal");
        String rows = years.length == 0
                ? country("Thailand", "")
                : IntStream.range(0, years.length)
                        .mapToObj(index -> country(
                                states.get(index),
                                "<Description>In " + years[index] + ", unlike 1996, it was so.</Description>"))
                        .collect(Collectors.joining("\n"));
        return format().speaksFor(Files.writeString(directory.resolve("year.xml"), sheet("\n", List.of(rows))));
    }

    @Test
    void aFileThatCallsItselfOtherwiseThanItIsIsRemarkedOn() throws IOException {
        Path file = Files.writeString(
                directory.resolve("countries_2016.xml"),
                sheet("\n", List.of(country("Thailand", "<Description>In 2022, it was so.</Description>"))));

        assertThat(read(format(), file, request()).read().getLast().remarks())
                .containsExactly(
                        "most countries speak of 2022; taken as 2019, as --as-of says",
                        "the file's name says 2016; its content is taken as of 2019");
    }

    @Test
    void aHugeTextIsUnreadableWithoutHoldingIt() throws IOException {
        Path file = directory.resolve("huge.xml");
        String much = "x".repeat(1_000_000);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("<Countries>\n<Country><Description>");
            for (int times = 0; times < 20; times++) {
                out.write(much);
            }
            out.write("</Description></Country></Countries>");
        }

        assertThat(unreadable(file)).startsWith("Line 2: a text is longer than 100,000 characters.");
    }

    @Test
    void aHugeFileIsUnreadable() throws IOException {
        Path file = directory.resolve("huge.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int times = 0; times < 33; times++) {
                out.write("x".repeat(1_000_000));
            }
        }

        assertThat(unreadable(file)).startsWith("The file is larger than 32 MB.");
    }

    @Test
    void aCountryWithoutEndIsUnreadable() throws IOException {
        String much = country("Thailand", "<Goods><Good>x</Good></Goods>".repeat(30_000));

        assertThat(unreadable(sheet("\n", List.of(much))))
                .contains("one country holds more than a file of this layout");
    }

    @Test
    void deepNestingIsUnreadable() throws IOException {
        String deep = "<Goods>".repeat(5_000) + "</Goods>".repeat(5_000);

        assertThat(unreadable(sheet("\n", List.of(country("Thailand", deep)))))
                .startsWith("Line 2: elements lie more than 16 deep in each other.");
    }

    /// One good country, one bad cell: the reason for it.
    private String onlyCellRefused(String country) throws IOException {
        Outcome outcome = read(sheet("\n", List.of(country)));
        assertThat(outcome.refused()).hasSize(1);
        assertThat(outcome.claims()).isEmpty();
        return outcome.refused().getFirst().reason();
    }

    @Test
    void theQuotedTermIsTheCellAndTheLocatorLeadsToIt() throws IOException {
        Claim claim = claims(country("Burma", enforcement("Labor_Inspections", "739‡")))
                .getFirst();

        assertThat(claim.citation().locator()).isEqualTo("Burma, Enforcements/Labor_Inspections");
        assertThat(claim.citation().quotedTerm()).isEqualTo("739‡");
        assertThat(claim.citation().assessor()).isEqualTo("United States Department of Labor");
        assertThat(claim.answer())
                .isEqualTo(new Answer.Quantity(
                        new BigDecimal("739"),
                        new BigDecimal("739"),
                        Qualifier.EXACTLY,
                        "inspections",
                        "with footnote ‡"));
    }
}
