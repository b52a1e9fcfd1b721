package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;

/// An editor sees what is new and publishes it, over HTTP and without scripts. Everything proposed is read twice.
class PublishFromTheDeskTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final String PUBLISH = "/desk/publish";

    private static RealServer server;
    private static Team team;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static DeskVisitor editor;
    private static DeskVisitor stranger;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"));
        team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
        editor = team.join("Emil", Role.EDITOR, null);
        stranger = new DeskVisitor(server.address());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String proposed(String state, String level) {
        analyst.submit(
                analyst.open("/desk/claims/new?document=1&subject=" + state + "&indicator=" + FOCAL_POINT),
                "/desk/claims",
                Map.of(
                        "choice", "level:" + level,
                        "validity", "observed",
                        "from", "2011",
                        "locator", "page 9",
                        "do", "propose"));
        return "/desk/review/"
                + analyst.open("/desk/mine")
                        .document()
                        .select("table th .aside")
                        .first()
                        .text()
                        .replaceAll("\\D+", "");
    }

    /// @param second what the second reader finds, blind
    private static void entered(String state, String first, String second) {
        String item = proposed(state, first);
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:" + second));
        reviewer.submit(reviewer.open(item), item + "/accepted", Map.of("reason", "Read on page 9."));
    }

    private static int newest() {
        return server.ask(Editions.class).all().getFirst().number();
    }

    private static DeskVisitor.Page publish(DeskVisitor.Page seen, Map<String, String> more) {
        return editor.submit(seen, PUBLISH, more);
    }

    private static String data(String path) {
        return new String(
                stranger.send(HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build())
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void anEditorSeesWhatIsNewAndPublishesItAndReadersSeeIt() {
        entered("KEN", "partial", "partial");
        entered("UGA", "yes", "no");
        entered("TZA", "no", "no");
        int before = newest();
        assertThat(data("/api/v1/findings.csv?subject=KEN&indicator=" + FOCAL_POINT))
                .contains("not-yet-assessed");

        DeskVisitor.Page seen = editor.open(PUBLISH);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Readers see edition " + before, "Second readings", "Pressing twice");
        assertThat(seen.document()
                        .select("table:contains(In the new edition) tr:contains(Kenya)")
                        .text())
                .contains("not yet assessed", "in part");
        assertThat(seen.document().select("button").text()).contains("Publish edition " + (before + 1));

        DeskVisitor.Page done = publish(seen, Map.of("note", "Focal points of three states."));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.address()).contains(PUBLISH + "/" + (before + 1));
        assertThat(done.text()).contains("Edition " + (before + 1) + " is published", "Emil", "three states");
        assertThat(done.document().select("a[href=/editions/" + (before + 1) + "]"))
                .isNotEmpty();

        assertThat(data("/api/v1/findings.csv?subject=KEN&indicator=" + FOCAL_POINT))
                .contains("established")
                .contains("partial");
        assertThat(stranger.open("/states/KEN").text()).contains("edition " + (before + 1));
        assertThat(stranger.open("/editions/" + (before + 1)).text())
                .contains("Focal points of three states.")
                .doesNotContain("Emil");
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Emil").actor().value(), "published", "", null, 10)))
                .anySatisfy(noted -> assertThat(noted.deed().about()).isEqualTo("edition " + (before + 1)));

        agreementIsShownFrom(before + 1);
    }

    private static void agreementIsShownFrom(int edition) {
        assertThat(stranger.open("/method?edition=1")
                        .document()
                        .select("#agreement")
                        .parents()
                        .text())
                .contains("Nothing had been read twice");
        DeskVisitor.Page method = stranger.open("/method?edition=" + edition);
        assertThat(method.document().select("table:contains(Krippendorff) tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("focal point", "2"));
        String agreement = data("/api/v1/agreement?edition=" + edition);
        assertThat(agreement)
                .contains("{\"indicator\":\"" + FOCAL_POINT + "\",\"units\":")
                .doesNotContain("person-");
        assertThat(method.text()).doesNotContain("Amara").doesNotContain("Rosa").doesNotContain("person-");
        assertThat(data("/editions/" + edition + ".json")).contains("agreement.csv");
    }

    @Test
    void whoMayNotPublishIsTurnedAwayAndNothingIsPublished() {
        int before = newest();
        assertThat(analyst.open(PUBLISH).status()).isEqualTo(403);
        assertThat(reviewer.open(PUBLISH).status()).isEqualTo(403);
        assertThat(reviewer.open(PUBLISH + "/1").status()).isEqualTo(403);
        assertThat(stranger.open(PUBLISH).address()).contains("/desk/sign-in");
        String token = analyst.open("/desk")
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        DeskVisitor.Page refused = analyst.post(
                PUBLISH,
                Map.of(
                        "_csrf",
                        token,
                        "day",
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        "edition",
                        String.valueOf(before),
                        "position",
                        "0"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(server.ask(PublishDesk.class)
                        .publish(
                                team.person("Rosa"),
                                new EditionOrder("", "", LocalDate.now(ZoneOffset.UTC), before, 0)))
                .isEqualTo(new PublishDesk.Outcome.NotTheirs());
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoClicksIsTold() {
        int before = newest();
        DeskVisitor.Page seen = editor.open(PUBLISH);
        publish(seen, Map.of());
        DeskVisitor.Page second = publish(seen, Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.document().select(".mistakes").text())
                .contains("Nothing was published a second time", "you published edition " + (before + 1));
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        DeskVisitor other = team.join("Olga", Role.EDITOR, null);
        int before = newest();
        DeskVisitor.Page seenByOlga = other.open(PUBLISH);
        publish(editor.open(PUBLISH), Map.of());
        DeskVisitor.Page late = other.submit(seenByOlga, PUBLISH, Map.of("note", "My own words."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select(".mistakes").text())
                .contains("Nothing was published: Emil published edition " + (before + 1));
        assertThat(late.document().select("#note").val()).isEqualTo("My own words.");
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void manyAtOnceAreOneEdition() throws Exception {
        DeskVisitor.Page seen = editor.open(PUBLISH);
        int before = newest();
        EditionOrder order = new EditionOrder(
                "",
                "",
                LocalDate.now(ZoneOffset.UTC),
                before,
                Long.parseLong(seen.document().select("input[name=position]").val()));
        Callable<PublishDesk.Outcome> one = () -> server.ask(PublishDesk.class).publish(team.person("Emil"), order);
        try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
            List<PublishDesk.Outcome> outcomes = clicks.invokeAll(Collections.nCopies(8, one)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .filteredOn(PublishDesk.Outcome.Published.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(PublishDesk.Outcome.Overtaken.class::isInstance)
                    .hasSize(7);
        }
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() {
        int before = newest();
        DeskVisitor.Page seen = editor.open(PUBLISH);
        entered("RWA", "yes", "yes");
        DeskVisitor.Page told = publish(seen, Map.of("label", "Winter"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.document().select(".mistakes").text()).contains("entries were made while you were looking");
        assertThat(told.text()).contains("Rwanda");
        assertThat(newest()).isEqualTo(before);

        assertThat(publish(told, Map.of()).text()).contains("Edition " + (before + 1) + " is published", "Winter");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        int before = newest();
        for (String day : List.of(
                LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(), "1996-08-31", "the day before yesterday", "")) {
            DeskVisitor.Page page = publish(editor.open(PUBLISH), Map.of("day", day, "note", "What I typed."));
            assertThat(page.status()).as(day).isEqualTo(400);
            assertThat(page.document().select(".mistakes a").attr("href")).isEqualTo("#day");
            assertThat(page.document().select("#note").val()).isEqualTo("What I typed.");
        }
        DeskVisitor.Page tooLong = publish(editor.open(PUBLISH), Map.of("note", "word ".repeat(101)));
        assertThat(tooLong.document().select(".mistakes a").attr("href")).isEqualTo("#note");
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void aNoteThatTellsWhoSomebodyIsIsKeptNowhere() {
        int before = newest();
        DeskVisitor.Page page =
                publish(editor.open(PUBLISH), Map.of("note", "Ask her at a.person@example.com about it."));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".mistakes").text()).contains("This was not stored");
        assertThat(newest()).isEqualTo(before);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "", "", null, 100_000)))
                .noneMatch(noted -> noted.deed().toString().contains("a.person"));
    }

    @Test
    void whatIsStillOpenIsSaidBefore() {
        proposed("MWI", "yes");
        DeskVisitor.Page page = editor.open(PUBLISH);
        assertThat(page.document().select("a[href=/desk/review]").text()).contains("proposal", "for a decision");
        assertThat(page.document().select("ul a[href=/desk/contested]").text()).contains("contested finding");
    }

    @Test
    void ofAnEditionThatIsNotThereNothingIsSaid() {
        assertThat(editor.open(PUBLISH + "/4711").status()).isEqualTo(404);
        assertThat(editor.open(PUBLISH + "/one").status()).isEqualTo(404);
    }
}
