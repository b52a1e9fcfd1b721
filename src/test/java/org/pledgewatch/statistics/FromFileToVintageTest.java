package org.pledgewatch.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;

/// A focal point sends figures, the desk approves them, and they are the state's newest vintage.
class FromFileToVintageTest {
    private static RealServer server;
    private static Team team;
    private static DeskVisitor focalPoint;
    private static DeskVisitor reviewer;
    private static Submissions submissions;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        team = new Team(server);
        focalPoint = team.join("Faith", Role.FOCAL_POINT, "KEN");
        team.join("Said", Role.FOCAL_POINT, "TZA");
        reviewer = team.join("Rosa", Role.REVIEWER, null);
        submissions = server.ask(Submissions.class);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static DeskVisitor.Page send(DeskVisitor visitor, String state, String rows, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("state", state, "flow", "JUSTICE", "do", "submit"));
        fields.putAll(more);
        return visitor.upload(
                visitor.open("/desk/figures"),
                "/desk/figures",
                "justice.csv",
                FiguresFile.of(rows).replace(",KEN,", "," + state + ",").getBytes(StandardCharsets.UTF_8),
                fields);
    }

    private static long numberOf(DeskVisitor.Page page) {
        return Long.parseLong(page.address().replaceAll("^.*/desk/figures/([0-9]+).*$", "$1"));
    }

    private static DeskVisitor.Page decide(DeskVisitor visitor, long number, Map<String, String> fields) {
        return visitor.submit(visitor.open("/desk/figures/" + number), "/desk/figures/" + number, fields);
    }

    private static Figures newest(String state) {
        return submissions
                .newest(new AreaCode(state), "JUSTICE", null)
                .map(vintage -> PackedFigures.unpack(
                                vintage.figures(),
                                server.ask(FigureStructures.class).layout())
                        .figures())
                .orElseThrow();
    }

    @Test
    void figuresGoFromTheFocalPointsFileToTheNewestVintage() {
        DeskVisitor.Page sent = send(focalPoint, "KEN", "PERSONS_CONVICTED _T 2021 42", Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.text()).contains("Kenya: The response of justice", "It waits for a decision.");
        long first = numberOf(sent);
        assertThat(sent.document().select("button[value=approve]")).isEmpty();

        DeskVisitor.Page approved = decide(reviewer, first, Map.of("do", "approve"));
        assertThat(approved.text()).contains("Approved on");
        assertThat(newest("KEN").size()).isOne();

        long second = numberOf(
                send(focalPoint, "KEN", "PERSONS_CONVICTED _T 2021 43\nPERSONS_CONVICTED _T 2022 44", Map.of()));
        long third = numberOf(send(focalPoint, "KEN", "PERSONS_CONVICTED _T 2022 50", Map.of()));
        DeskVisitor.Page seen = reviewer.open("/desk/figures/" + second);
        assertThat(seen.document().select("tbody tr td.n").eachText()).contains("42", "43", "–", "44");
        decide(reviewer, second, Map.of("do", "approve"));
        assertThat(newest("KEN").size()).isEqualTo(2);
        assertThat(newest("KEN").told(0)).isEqualTo("43");

        DeskVisitor.Page late = decide(reviewer, third, Map.of("do", "approve"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Other figures of the state were approved since");
        DeskVisitor.Page unreasoned = decide(reviewer, third, Map.of("do", "back", "reason", " "));
        assertThat(unreasoned.status()).isEqualTo(400);
        DeskVisitor.Page back = decide(reviewer, third, Map.of("do", "back", "reason", "Send it again, please."));
        assertThat(back.text()).contains("Sent back on", "Send it again, please.");
        assertThat(reviewer.open("/desk/figures/" + second).document().select("button[value=back]"))
                .isEmpty();
        assertThat(server.ask(ApprovalDesk.class)
                        .sendBack(team.person("Rosa"), new SubmissionNumber(second), "Once more.", Assurance.NONE))
                .isInstanceOf(ApprovalDesk.Outcome.DecidedBefore.class);
        assertThat(newest("KEN").size()).isEqualTo(2);

        var asItWas = submissions.newest(
                new AreaCode("KEN"),
                "JUSTICE",
                ((Submission.Fate.Approved) submissions
                                .find(new SubmissionNumber(first))
                                .orElseThrow()
                                .fate())
                        .at());
        assertThat(asItWas.orElseThrow().number().value()).isEqualTo(first);
    }

    @Test
    void whatIsAskedIsExplainedAndTheExplanationStays() {
        String more = "PERSONS_CONVICTED _T 2021 52\nPERSONS_PROSECUTED _T 2021 50";
        DeskVisitor tanzania = team.visitor("Said");
        DeskVisitor.Page asked = send(tanzania, "TZA", more, Map.of());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.document().select("textarea[name=explain-convicted-above-prosecuted]"))
                .hasSize(1);
        assertThat(submissions.of(new AreaCode("TZA"), 10)).isEmpty();

        DeskVisitor.Page personal = send(
                tanzania,
                "TZA",
                more,
                Map.of("explain-convicted-above-prosecuted", "Call Juma Hassan on +255 754 123 456 about it."));
        assertThat(personal.status()).isEqualTo(422);
        assertThat(submissions.of(new AreaCode("TZA"), 10)).isEmpty();

        DeskVisitor.Page sent = send(
                tanzania, "TZA", more, Map.of("explain-convicted-above-prosecuted", "Trials of 2019 ended in 2021."));
        assertThat(sent.text()).contains("Trials of 2019 ended in 2021.");
    }

    @Test
    void nobodySendsFiguresOfAnotherStateOrApprovesTheirOwn() {
        assertThat(send(focalPoint, "TZA", "PERSONS_CONVICTED _T 2021 42", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(send(focalPoint, "KEN", "PERSONS_CONVICTED _T 2021 x", Map.of())
                        .status())
                .isEqualTo(422);
        long number = numberOf(send(focalPoint, "KEN", "PERSONS_PROSECUTED _T 1999 42", Map.of()));
        assertThat(team.visitor("Said").open("/desk/figures/" + number).status())
                .isEqualTo(403);
        assertThat(server.ask(ApprovalDesk.class).approve(team.person("Faith"), new SubmissionNumber(number)))
                .isInstanceOf(ApprovalDesk.Outcome.NotTheirs.class);
        assertThat(reviewer.open("/desk/figures/999999").status()).isEqualTo(404);
        assertThat(server.ask(ApprovalDesk.class)
                        .sendBack(team.person("Faith"), new SubmissionNumber(number), "no", Assurance.NONE))
                .isInstanceOf(ApprovalDesk.Outcome.NotTheirs.class);
    }

    @Test
    void approvedFiguresAreReleasedAndSmallOnesAreNot() {
        DeskVisitor rwanda = team.join("Alice", Role.FOCAL_POINT, "RWA");
        team.join("Edna", Role.EDITOR, null);
        long number = numberOf(send(
                rwanda,
                "RWA",
                "PERSONS_CONVICTED F 2021 4\nPERSONS_CONVICTED M 2021 38\nPERSONS_CONVICTED _T 2021 42",
                Map.of()));
        decide(reviewer, number, Map.of("do", "approve"));
        ReleaseDesk desk = server.ask(ReleaseDesk.class);
        assertThat(desk.release(team.person("Rosa"), null, "First figures.", Assurance.NONE))
                .isInstanceOf(ReleaseDesk.Outcome.NotTheirs.class);
        assertThat(desk.release(team.person("Edna"), null, " ", Assurance.NONE))
                .isInstanceOf(ReleaseDesk.Outcome.NoNote.class);
        assertThat(desk.release(team.person("Edna"), Instant.EPOCH, "First figures.", Assurance.NONE))
                .isInstanceOf(ReleaseDesk.Outcome.TooEarly.class);

        Instant later = Instant.now().plusSeconds(3_600);
        assertThat(desk.release(team.person("Edna"), later, "First figures.", Assurance.NONE))
                .isInstanceOf(ReleaseDesk.Outcome.Released.class);
        PublishedFigures published = server.ask(PublishedFigures.class);
        assertThat(published.newest(null)).as("under embargo").isEmpty();
        assertThat(published.newest(later)).as("nobody sees what is to come").isEmpty();

        assertThat(desk.release(team.person("Edna"), null, "First figures.", Assurance.NONE))
                .isInstanceOf(ReleaseDesk.Outcome.Released.class);
        Cube justice = published.newest(null).orElseThrow().flows().getFirst().cube();
        try (Stream<Series> series =
                DataQuery.EVERYTHING.of(published.structure()).of(justice)) {
            assertThat(series.filter(one -> one.key().contains("RWA"))
                            .map(one -> one.key().get(3) + " "
                                    + one.observations().getFirst().value() + " "
                                    + one.observations().getFirst().attributes()))
                    .containsExactly("F null [Q, C, null]", "M null [Q, C, null]", "_T 42 [A, null, null]");
        }

        assertThat(body("/sdmx/v1/data/JUSTICE/A.RWA......?format=csv"))
                .contains("PLEDGEWATCH:JUSTICE(1.0)", ",RWA,PERSONS_CONVICTED,_T,", ",42,")
                .doesNotContain(",38,");
        assertThat(body("/sdmx/v2/data/dataflow/PLEDGEWATCH/JUSTICE/1.0/*?format=csv&c%5BREF_AREA%5D=RWA"))
                .contains(",RWA,PERSONS_CONVICTED,_T,");
        assertThat(body("/sdmx/v1/datastructure/PLEDGEWATCH/DSD_FIGURES/latest?references=children"))
                .contains("id=\"CL_SEX\"", "id=\"CL_FORM\"");
        assertThat(body("/sdmx/v1/dataflow/all/all/latest"))
                .contains("id=\"JUSTICE\"", "id=\"CHILDREN\"", "id=\"FINDINGS\"");
        assertThat(body("/sdmx/v1/availableconstraint/JUSTICE/all/all/SEX")).contains(">_T<");
        assertThat(new DeskVisitor(server.address())
                        .ask("/sdmx/v1/data/BUDGET/all")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String body(String path) {
        return new String(new DeskVisitor(server.address()).ask(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    void figuresAreUnpackedAsTheyWerePacked() {
        Changes changes = ExaminerTest.examine(FiguresFile.of("""
                                PERSONS_CONVICTED F 2023 12
                                PERSONS_CONVICTED M 2023 0
                                PERSONS_CONVICTED _T 1900 99999999999999
                                """), Figures.none(ExaminerTest.EXAMINER.layout()))
                .changes();
        Changes again = PackedFigures.unpack(
                PackedFigures.pack(changes), changes.figures().layout());
        assertThat(again.figures().keys()).isEqualTo(changes.figures().keys());
        assertThat(again.figures().values()).isEqualTo(changes.figures().values());
        assertThat(again.figures().lines()).isEqualTo(changes.figures().lines());
        assertThat(again.actions()).isEqualTo(changes.actions());
        assertThat(again.figures().attribute(0, 3)).isEqualTo("National police service");
    }
}
