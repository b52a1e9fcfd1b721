package org.pledgewatch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.Invitation;
import org.pledgewatch.accounts.InvitationDesk;
import org.pledgewatch.accounts.Invitations;
import org.pledgewatch.accounts.PasskeyDesk;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Secret;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.statistics.FiguresFile;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;

/// Into every field of the desk in which text is written goes what must not be kept, and what must stay text.
@ExtendWith(OutputCaptureExtension.class)
class EveryFreeTextFieldTest {
    private static final String FOCAL_POINT = "coordination.focal-point";

    /// Of a range that is kept free for books and films in Sweden, as remembered; unchecked.
    private static final String NUMBER = "070-174 06 05";

    private static final String DETAIL =
            "As the office said, call +46 " + NUMBER.substring(1) + " and ask for the desk";
    private static final String SCRIPT = "\"'></textarea><script>alert(1)</script><b onmouseover=alert(1)>here</b>";

    private static RealServer server;
    private static Team team;
    private static DeskVisitor ines;
    private static DeskVisitor nora;

    /// Forms with a field in which text is written.
    private record Sent(String address, String action, Set<String> fields, int status) {}

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        team = new Team(server);
        ines = team.join("Ines", Role.EDITOR, null);
        nora = team.join("Nora", Role.FOCAL_POINT, "NOR");
        DeskVisitor amara = team.join("Amara", Role.ANALYST, null);
        for (Role role : Set.of(Role.ANALYST, Role.REVIEWER, Role.MODERATOR)) {
            server.ask(People.class)
                    .give(
                            team.person("Ines").actor(),
                            new HeldRole(role, null),
                            team.person("Ines").actor());
        }
        LedgerPen pen = new LedgerPen(server);
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "NOR", FOCAL_POINT, "no", 2024);
        DeskVisitor.Page rounds = ines.open("/desk/rounds");
        ines.postAll(
                "/desk/rounds",
                List.of(
                        Map.entry("_csrf", token(rounds)),
                        Map.entry("days", "30"),
                        Map.entry("state", new AreaCode("NOR").value())));
        String reply = "/desk/replies/1/NOR/" + FOCAL_POINT;
        nora.submit(
                nora.open(reply),
                reply,
                Map.of("text", "The office exists since 2001, as the annex says.", "language", "en", "do", "send"));
        challenge();
        for (String locator : List.of("page 1", "page 2", "page 3", "page 4")) {
            propose(amara, locator);
        }
        propose(nora, "page 5");
        figures("PERSONS_CONVICTED _T 2021 42");
        ines.submit(ines.open("/desk/figures/1"), "/desk/figures/1", Map.of("do", "approve"));
        figures("PERSONS_CONVICTED _T 2022 43");
    }

    private static void figures(String rows) {
        nora.upload(
                nora.open("/desk/figures"),
                "/desk/figures",
                "justice.csv",
                FiguresFile.of(rows).replace(",KEN,", ",NOR,").getBytes(StandardCharsets.UTF_8),
                Map.of("state", "NOR", "flow", "JUSTICE", "do", "submit"));
    }

    private static void propose(DeskVisitor author, String locator) {
        author.submit(
                author.open("/desk/claims/new?document=1&subject=NOR&indicator=" + FOCAL_POINT),
                "/desk/claims",
                Map.of(
                        "choice", "level:yes",
                        "validity", "observed",
                        "from", "2011",
                        "locator", locator,
                        "do", "propose"));
    }

    private static void challenge() {
        server.ask(Challenges.class)
                .add(new ClaimId(1), 1, "The date is that of the signature.", "", "", Instant.now());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String token(DeskVisitor.Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }

    private static List<Sent> fillIn(DeskVisitor visitor, List<String> addresses, String text) {
        List<Sent> sent = new ArrayList<>();
        for (String address : addresses) {
            DeskVisitor.Page page = visitor.open(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            for (Element form : page.document().select("main form[method=post]")) {
                Set<String> written = new TreeSet<>();
                form.select("textarea[name], input[name][type=text], input[name]:not([type])")
                        .forEach(field -> written.add(field.attr("name")));
                written.removeAll(Set.of("from", "until", "asserted", "days", "email", "language", "documents"));
                if (!written.isEmpty()) {
                    for (String target : targets(form)) {
                        sent.add(sent(visitor, address, form, target, written, text));
                    }
                }
            }
        }
        return sent;
    }

    /// Where the form goes, by each of its buttons, and where a script would save it.
    private static Set<String> targets(Element form) {
        Set<String> targets = new TreeSet<>();
        targets.add(form.attr("action"));
        form.select("button[formaction]").forEach(button -> targets.add(button.attr("formaction")));
        if (form.hasAttr("data-drafts")) {
            targets.add(form.attr("data-drafts"));
        }
        return targets;
    }

    private static Sent sent(
            DeskVisitor visitor, String address, Element form, String target, Set<String> written, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], select[name]").forEach(field -> {
            if (!field.attr("type").equals("checkbox")
                    && (!field.attr("type").equals("radio") || !fields.containsKey(field.attr("name")))) {
                fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option").last().val()
                                : field.val());
            }
        });
        fields.putAll(Map.of("from", "2012", "validity", "observed", "choice", "level:no", "answer", "level:no"));
        written.forEach(name -> fields.put(name, text));
        form.select("button[name]").forEach(button -> fields.put(button.attr("name"), "propose"));
        if (target.endsWith("/answered") || target.endsWith("/decided") && target.contains("challenges")) {
            fields.put("answer", text);
        }
        return new Sent(address, target, written, visitor.post(target, fields).status());
    }

    private static List<String> pages(DeskVisitor visitor) {
        return visitor == nora
                ? List.of("/desk/replies/1/NOR/" + FOCAL_POINT, "/desk/mine/5")
                : List.of(
                        "/desk/claims/new?document=1&subject=NOR&indicator=" + FOCAL_POINT,
                        "/desk/review",
                        "/desk/review/1",
                        "/desk/review/2",
                        "/desk/contested/NOR/" + FOCAL_POINT,
                        "/desk/replies/1/NOR/" + FOCAL_POINT,
                        "/desk/challenges/1",
                        "/desk/entered/2",
                        "/desk/batches/2",
                        "/desk/figures/2",
                        "/desk/releases",
                        "/desk/publish");
    }

    /// What a form of the desk may be sent to without anything written in words.
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "/desk/account/passkeys/begin",
            "/desk/account/passkeys/{number}/remove",
            "/desk/account/password",
            "/desk/account/second-factor",
            "/desk/account/second-factor/begin",
            "/desk/account/second-factor/codes",
            "/desk/account/second-factor/remove",
            "/desk/account/sessions/others/end",
            "/desk/account/sessions/{number}/end",
            "/desk/challenges/{number}/answered",
            "/desk/claims/drafts/{number}/discarded",
            "/desk/invitations/{secret}/taken-up",
            "/desk/mine/sheets/{number}/taken-back",
            "/desk/mine/{number}/taken-back",
            "/desk/notices/choices",
            "/desk/notices/read",
            "/desk/people/invitations",
            "/desk/people/invitations/withdrawn",
            "/desk/people/{actor}/readmitted",
            "/desk/people/{actor}/recovery",
            "/desk/people/{actor}/roles",
            "/desk/people/{actor}/roles/taken",
            "/desk/people/{actor}/suspended",
            "/desk/recovery/{secret}",
            "/desk/review/{number}/reading",
            "/desk/rounds",
            "/desk/sign-in",
            "/desk/sign-in/passkey",
            "/desk/sign-in/passkey/begin",
            "/desk/sign-in/second-step",
            "/desk/sign-out");

    /// Where something is written, but not on a page that is tried here: names have a test below, workbooks
    /// and figures theirs.
    private static final Set<String> ELSEWHERE = Set.of(
            "/desk/account/passkeys",
            "/desk/account/passkeys/{number}/name",
            "/desk/figures",
            "/desk/invitations/{secret}",
            "/desk/sheets");

    @Test
    void noPlaceThatTakesWordsIsForgotten() {
        Set<String> tried = new TreeSet<>();
        fillIn(nora, pages(nora), DETAIL).forEach(one -> tried.add(one.action()));
        fillIn(ines, pages(ines), DETAIL).forEach(one -> tried.add(one.action()));
        Set<String> forgotten = new TreeSet<>();
        server.handlers().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/desk"))
                .filter(pattern -> !WITHOUT_WORDS.contains(pattern) && !ELSEWHERE.contains(pattern))
                .filter(pattern ->
                        tried.stream().noneMatch(one -> one.matches(pattern.replaceAll("\\{[^}]*}", "[^/]+"))))
                .forEach(forgotten::add);
        assertThat(forgotten)
                .as("add the page to those tried here, or say above that no words are written there")
                .isEmpty();
    }

    @Test
    void aNameThatSaysMoreThanANameIsKeptNowhere() {
        Secret link = server.ask(Invitations.class)
                .make(new Invitation(
                        "new@example.org",
                        new HeldRole(Role.ANALYST, null),
                        InvitationDesk.THE_INSTALLATION,
                        Instant.now().plusSeconds(600)));
        DeskVisitor stranger = new DeskVisitor(server.address());
        String address = "/desk/invitations/" + link.text();
        DeskVisitor.Page page = stranger.submit(
                stranger.open(address),
                address,
                Map.of(
                        "name",
                        "New, +46 " + NUMBER.substring(1),
                        "email",
                        "new@example.org",
                        "password",
                        "a long enough one 7"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("This is more than a name");

        PasskeyDesk passkeys = server.ask(PasskeyDesk.class);
        assertThat(passkeys.rename(team.person("Ines"), 1, DETAIL)).isEqualTo(PasskeyDesk.Outcome.NAMELESS);
        assertThat(rowsWith("174 06 05")).isZero();
    }

    /// Every table, as whoever has the database could read it.
    private static long rowsWith(String text) {
        return server.database().owner().sql("""
                        select table_schema || '."' || table_name || '"' from information_schema.tables
                         where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                .mapToLong(table -> server.database()
                        .owner()
                        .sql("select count(*) from " + table + " as one where one::text like :text")
                        .param("text", "%" + text + "%")
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void personalDetailsStopTheFormAndAreKeptNowhere(CapturedOutput log) {
        List<Sent> sent = new ArrayList<>(fillIn(nora, pages(nora), DETAIL));
        sent.addAll(fillIn(ines, pages(ines), DETAIL));

        assertThat(sent)
                .hasSizeGreaterThan(8)
                .allSatisfy(one -> assertThat(one.status()).as("%s", one).isBetween(400, 499));
        assertThat(rowsWith("174 06 05")).isZero();
        assertThat(log.getAll()).doesNotContain("174 06 05");
    }

    @Test
    void scriptsStayText() {
        Map<String, DeskVisitor> people = new HashMap<>(Map.of("Nora", nora, "Ines", ines));
        people.forEach((name, visitor) -> {
            List<Sent> sent = fillIn(visitor, pages(visitor), SCRIPT);
            assertThat(sent)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.status()).as("%s", one).isLessThan(500));
        });
        assertThat(rowsWith("<script>")).as("kept as it was typed").isPositive();
        people.forEach((name, visitor) -> {
            List<String> addresses = new ArrayList<>(pages(visitor));
            addresses.addAll(List.of("/desk", "/desk/mine", "/desk/claims"));
            if (visitor == ines) {
                addresses.addAll(List.of(
                        "/desk/review/3",
                        "/desk/review/6",
                        "/desk/contested",
                        "/desk/challenges",
                        "/desk/publish/2",
                        "/corrections",
                        "/desk/batches",
                        "/editions",
                        "/editions/2"));
            }
            for (String address : addresses) {
                HttpResponse<byte[]> answer = visitor.ask(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .as(address)
                        .doesNotContain("<script>alert", "<b onmouseover");
            }
        });
    }
}
