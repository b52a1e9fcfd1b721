package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Subject;

class UntcCsvTest extends SheetComplianceKit {
    @Override
    protected SourceFormat format() {
        return SampleWorld.FORMATS.find("untc-csv").orElseThrow();
    }

    @Override
    protected Request request() {
        return new Request(SampleWorld.LIST, SampleWorld.opsc(), asOf());
    }

    @Override
    protected LocalDate asOf() {
        return SampleWorld.JANUARY_2015;
    }

    @Override
    protected String header() {
        return "Participant,Signature,\"Ratification, Acceptance(A), Accession(a), Succession(d)\"";
    }

    @Override
    protected List<String> goodRows() {
        return List.of(
                "Afghanistan,,19 Sep 2002 a",
                "Cameroon,5 Oct 2001,",
                "CM-CM-4te d'Ivoire,,19 Sep 2011 a",
                "European Union,12 Dec 2000,6 Sep 2006 A",
                "New Zealand,7 Sep 2000,20 Sep 2011",
                "Serbia,,27 Jan 2015 d");
    }

    @Override
    protected String rowOf(String name) {
        return name + ",8 Sep 2000,19 Jan 2007";
    }

    @Override
    protected String rowOn(String day) {
        return "Sweden," + day + ",";
    }

    @Override
    protected String rowAfterAsOf() {
        return "Sweden,8 Sep 2000,28 Jan 2015";
    }

    @Test
    void eachCellIsOneActByTheLetterBehindItsDay() throws IOException {
        Map<String, List<String>> acts = read(sheet("\n", goodRows())).claims().stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.subject().text(),
                        Collectors.mapping(claim -> said(claim.answer()), Collectors.toList())));

        assertThat(acts)
                .containsOnly(
                        Map.entry("AFG", List.of("acceded 2002-09-19")),
                        Map.entry("CMR", List.of("signed 2001-10-05")),
                        Map.entry("CIV", List.of("acceded 2011-09-19")),
                        Map.entry("EUE", List.of("signed 2000-12-12", "accepted 2006-09-06")),
                        Map.entry("NZL", List.of("signed 2000-09-07", "ratified 2011-09-20")),
                        Map.entry("SRB", List.of("succeeded 2015-01-27")));
    }

    private static String said(Answer answer) {
        Answer.Act act = (Answer.Act) answer;
        return act.kind().word() + " " + act.day().text();
    }

    @Test
    void theFileIsOneCompleteList() throws IOException {
        Outcome outcome = read(sheet("\n", goodRows()));

        assertThat(outcome.listed()).singleElement().satisfies(listed -> {
            CompleteList list = listed.list();
            assertThat(list.asOf()).isEqualTo(asOf());
            assertThat(list.whole()).isTrue();
            assertThat(list.citation().document()).isEqualTo(SampleWorld.LIST);
        });
    }

    @Test
    void theListIsNotWholeOnceARowIsRefused() throws IOException {
        Outcome outcome = read(sheet("\n", List.of("Afghanistan,,19 Sep 2002 a", "Atlantis,,19 Sep 2002 a")));

        assertThat(outcome.listed()).extracting(listed -> listed.list().whole()).containsExactly(false);
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertThat(onlyRefusal("Sweden,8 Sep 2000,7 Sep 2000")).contains("before the signature");
        assertThat(onlyRefusal("Sweden,24 May 2000,")).contains("before OPSC was adopted (2000-05-25)");
        assertThat(onlyRefusal("Sweden,,")).contains("without any act");
        assertThat(onlyRefusal("Sweden,,30 Feb 2002")).contains("There is no such day as 30 Feb 2002");
        assertThat(onlyRefusal("Sweden,03/04/2002,")).contains("ambiguous").contains("19 Sep 2002");
        assertThat(onlyRefusal("Sweden,25/12/2002,")).contains("not a day in the form 19 Sep 2002");
        assertThat(onlyRefusal("Sweden,,19 Sep 2002 AA")).contains("which the header does not explain");
        assertThat(onlyRefusal("Sweden,,19 Xyz 2002")).contains("names no month");
    }

    @Test
    void aParticipantStandsInTheTableOnce() throws IOException {
        Outcome outcome = read(sheet("\n", List.of("Sweden,8 Sep 2000,19 Jan 2007", "Sweden,8 Sep 2001,")));

        assertThat(outcome.claims()).extracting(claim -> claim.subject()).containsOnly(Subject.of(new AreaCode("SWE")));
        assertThat(outcome.claims()).hasSize(2);
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).startsWith("Sweden already stands in line 2"));
    }

    @Test
    void theHeadSaysWhichLettersThereAre() throws IOException {
        Outcome outcome = read(
                "Participant,Signature,\"Approval(AA), Succession(d)\"\nSweden,,19 Sep 2002 AA\nAlbania,,19 Sep 2002\n");

        assertThat(outcome.answers())
                .containsExactly(new Answer.Act(
                        org.pledgewatch.ledger.ActKind.APPROVED, DateBounds.on(LocalDate.of(2002, 9, 19)), null));
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("has no letter"));
    }

    @Test
    void itAsksForWhatTheFileDoesNotSay() throws IOException {
        java.nio.file.Path file =
                java.nio.file.Files.writeString(directory.resolve("file.csv"), sheet("\n", goodRows()));

        assertThat(read(format(), file, new Request(SampleWorld.LIST, null, asOf()))
                        .reading())
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        reading -> assertThat(reading.reason()).contains("--instrument"));
        assertThat(read(format(), file, new Request(SampleWorld.LIST, SampleWorld.opsc(), null))
                        .reading())
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        reading -> assertThat(reading.reason()).contains("--as-of"));
    }
}
