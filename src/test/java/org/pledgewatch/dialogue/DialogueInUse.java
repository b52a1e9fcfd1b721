package org.pledgewatch.dialogue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.Pictures;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// A house in which states have replied, findings are contested and claims are challenged.
final class DialogueInUse implements AutoCloseable {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final String FINDING = "/desk/replies/1/SWE/" + FOCAL_POINT;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
    private final RealServer server;
    private final Team team;
    private final long claim;

    DialogueInUse() throws IOException, InterruptedException {
        this(Map.of());
    }

    private DialogueInUse(Map<String, Object> settings) throws IOException, InterruptedException {
        server = RealServer.start(settings, clock);
        team = new Team(server, clock);
        LedgerPen pen = new LedgerPen(server);
        claim = pen.says(LedgerPen.ONE_ORGANISATION, "SWE", FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "SWE", FOCAL_POINT, "no", 2024);
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "NOR", FOCAL_POINT, "partial", 2024);
        DeskVisitor ines = team.join("Ines", Role.EDITOR, null);
        DeskVisitor saga = team.join("Saga", Role.FOCAL_POINT, "SWE");
        for (Role role : Role.values()) {
            if (!role.isForStates()) {
                server.ask(People.class)
                        .give(
                                team.person("Ines").actor(),
                                new HeldRole(role, null),
                                team.person("Ines").actor());
            }
        }
        String contest = "/desk/contested/NOR/" + FOCAL_POINT;
        ines.submit(
                ines.open(contest),
                contest + "/remarks",
                Map.of("remark", "The second report saw the office itself; the first only names it."));
        ines.submit(
                ines.open(contest),
                contest + "/decided",
                Map.of(
                        "answer", "level:partial",
                        "rationale", "Partial: the second report visited the office and found the post vacant."));
        pen.says(LedgerPen.A_THIRD_ORGANISATION, "NOR", FOCAL_POINT, "no", 2024);
        DeskVisitor.Page rounds = ines.open("/desk/rounds");
        ines.postAll(
                "/desk/rounds",
                List.of(
                        Map.entry(
                                "_csrf",
                                rounds.document()
                                        .select("form.form input[name=_csrf]")
                                        .val()),
                        Map.entry("days", "30"),
                        Map.entry("state", "SWE"),
                        Map.entry("state", "NOR")));
        saga.submit(
                saga.open(FINDING),
                FINDING,
                Map.of(
                        "language", "sv",
                        "text",
                                "Kontoret öppnade igen i mars 2025 och tar emot frågor från hela landet. Se"
                                        + " beslutet i regeringens egen förteckning, avsnitt 4.",
                        "documents", "48",
                        "addresses", "https://www.example.org/beslut/2025/nationellt-kontor",
                        "do", "send"));
        ines.submit(
                ines.open(FINDING),
                FINDING + "/answered",
                Map.of("answer", "Thank you. The two reports are of 2024; we read the decision you name next."));
        new PublicReader(server).awaitNewEdition();
        DeskVisitor stranger = new DeskVisitor(server.address());
        DeskVisitor.Page form = stranger.open("/challenge?claim=" + claim);
        clock.moveOn(Duration.ofSeconds(30));
        stranger.submit(
                form,
                "/challenge",
                Map.of(
                        "wrong", "The report does not say that there is one; it says that one was planned.",
                        "source", "Page 9 of the same report",
                        "email", "reader@example.org"));
        pen.withdraw(pen.lastBatch(), "It was read from the table of another year.");
    }

    String address() {
        return server.address();
    }

    List<String> deskPages() {
        return List.of(
                "/desk",
                "/desk/contested",
                "/desk/contested/SWE/" + FOCAL_POINT,
                "/desk/contested/NOR/" + FOCAL_POINT,
                "/desk/rounds",
                "/desk/replies",
                "/desk/replies/1/SWE",
                FINDING,
                "/desk/replies/1/SWE/coordination.national-plan-status",
                "/desk/challenges",
                "/desk/challenges/1");
    }

    List<String> publicPages() {
        return List.of("/states/SWE", "/replies", "/challenge?claim=" + claim, "/challenge", "/corrections");
    }

    Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address() + "/desk/sign-in");
        page.getByLabel("E-mail address").fill(team.person(name).email());
        page.getByLabel("Password").fill(DeskVisitor.password(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    @Override
    public void close() {
        server.close();
    }

    private void forTheDocumentation(Visitors visitors, Pictures pictures) {
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = signedIn(context, "Ines");
            page.navigate(address() + "/desk/contested/NOR/" + FOCAL_POINT);
            pictures.take(page, "contested", 1060);
            page.navigate(address() + "/desk/publish");
            pictures.take(page, "publish", 1100);
        }
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = signedIn(context, "Saga");
            page.navigate(address() + "/desk/replies/1/SWE");
            pictures.take(page, "draft-card", 800);
            page.navigate(address() + FINDING);
            pictures.take(page, "reply", 1000);
            page.navigate(address() + "/states/SWE");
            page.setViewportSize(Pictures.WIDTH, 620);
            page.evaluate("document.getElementById('coordination').scrollIntoView()");
            pictures.take(page, "published", 620);
        }
    }

    /// Pictures for whoever changed a page, and in `docs` those of the documentation: `DialogueInUse FOLDER
    /// [DIRECTION]`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (DialogueInUse dialogue = new DialogueInUse(RealServer.towards(arguments));
                Visitors visitors = new Visitors()) {
            Pictures pictures = new Pictures(folder);
            dialogue.forTheDocumentation(visitors, new Pictures(folder.resolve("docs")));
            for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
                for (String name : List.of("Ines", "Saga")) {
                    try (BrowserContext context = visitors.visitor(width, true)) {
                        Page page = dialogue.signedIn(context, name);
                        List<String> addresses = name.equals("Ines")
                                ? java.util.stream.Stream.concat(
                                                dialogue.deskPages().stream(), dialogue.publicPages().stream())
                                        .toList()
                                : List.of("/desk", "/desk/replies", "/desk/replies/1/SWE", FINDING);
                        for (String address : addresses) {
                            page.navigate(dialogue.address() + address);
                            pictures.takeAll(page, name + address.replaceAll("\\W+", "-"), width);
                        }
                    }
                }
            }
        }
        System.exit(0);
    }
}
