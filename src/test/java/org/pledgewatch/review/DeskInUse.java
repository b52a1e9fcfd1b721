package org.pledgewatch.review;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.Pictures;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// A desk at which some people have worked for a morning: something waits, something was returned, something
/// contradicts.
final class DeskInUse implements AutoCloseable {
    static final List<String> PAGES = List.of(
            "/desk/sign-in",
            "/desk",
            "/desk/account",
            "/desk/people",
            "/desk/people/person-1",
            "/desk/audit",
            "/desk/claims",
            "/desk/claims/new?document=1&subject=KEN&indicator=coordination.focal-point",
            "/desk/claims/new?document=4&subject=NZL&indicator=protection.opsc-status",
            "/desk/sheets",
            "/desk/mine",
            "/desk/mine/9",
            "/desk/review",
            "/desk/review/1",
            "/desk/review/2",
            "/desk/review/8",
            "/desk/batches",
            "/desk/batches/1",
            "/desk/entered/2",
            "/desk/notices",
            "/desk/notices/choices",
            "/desk/publish",
            "/desk/publish/1",
            "/desk/nowhere");

    private final RealServer server;
    private final Team team;

    DeskInUse() throws IOException {
        this(Map.of());
    }

    private DeskInUse(Map<String, Object> settings) throws IOException {
        AtomicReference<RealServer> house = new AtomicReference<>();
        server = RealServer.startWith(settings, Map.of("bodies", new PublicBodies(house::get)));
        house.set(server);
        team = new Team(server);
        DeskVisitor amara = team.join("Amara", Role.ANALYST, null);
        DeskVisitor rosa = team.join("Rosa", Role.REVIEWER, null);
        team.join("Ines", Role.ADMINISTRATOR, null);
        team.join("Talia", Role.FOCAL_POINT, "TON");
        propose(amara, "KEN", "yes", "page 12, table 3");
        propose(amara, "KEN", "no", "page 40, paragraph 2");
        propose(amara, "UGA", "partial", "page 13, table 3");
        propose(rosa, "TZA", "yes", "page 14, table 3");
        propose(amara, "RWA", "yes", "page 15, table 3");
        propose(amara, "MOZ", "partial", "page 41, paragraph 5");
        propose(amara, "ZMB", "no", "page 16, table 3");
        PublicBodies.propose(
                server,
                team.person("Amara").actor(),
                PublicBodies.KIND,
                "ken-council",
                Map.of(),
                Map.of("name", "National Council", "seat", "Nairobi"));
        new ManyProposals(server).proposeSheet(team.person("Ines"), LocalDate.of(2012, 6, 30), 1);
        rosa.submit(rosa.open("/desk/review/1"), "/desk/review/1/accepted", Map.of("reason", "Read on page 12."));
        rosa.submit(
                rosa.open("/desk/review/3"),
                "/desk/review/3/returned",
                Map.of("reason", "Table 3 speaks of a committee, not of a named office."));
        rosa.submit(rosa.open("/desk/review/2"), "/desk/review/2/remarks", Map.of("remark", "Is this the same year?"));
    }

    private static void propose(DeskVisitor author, String state, String level, String locator) {
        String form = "/desk/claims/new?document=1&subject=" + state + "&indicator=coordination.focal-point";
        author.submit(
                author.open(form),
                "/desk/claims",
                Map.of(
                        "choice", "level:" + level,
                        "validity", "observed",
                        "from", "2011",
                        "locator", locator,
                        "do", "propose"));
    }

    String address() {
        return server.address();
    }

    Team team() {
        return team;
    }

    RealServer server() {
        return server;
    }

    /// Somebody of the team in a real browser, signed in; holding every role but the ones for a state.
    Page everybody(BrowserContext context) {
        Page page = context.newPage();
        signIn(page, "Ines");
        return page;
    }

    void holdEverything(String name) {
        for (Role role : Role.values()) {
            if (!role.isForStates()) {
                server.ask(org.pledgewatch.accounts.People.class)
                        .give(
                                team.person(name).actor(),
                                new org.pledgewatch.accounts.HeldRole(role, null),
                                team.person(name).actor());
            }
        }
    }

    void signIn(Page page, String name) {
        page.navigate(address() + "/desk/sign-in");
        page.getByLabel("E-mail address").fill(team.person(name).email());
        page.getByLabel("Password").fill(DeskVisitor.password(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Pictures of the desk, for whoever changed a page, and in `docs` those of the documentation: `DeskInUse FOLDER
    /// [DIRECTION]`.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (DeskInUse desk = new DeskInUse(RealServer.towards(arguments));
                Visitors visitors = new Visitors()) {
            Pictures pictures = new Pictures(folder);
            desk.forTheDocumentation(visitors, new Pictures(folder.resolve("docs")));
            desk.holdEverything("Ines");
            for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
                BrowserContext context = visitors.visitor(width, true);
                Page page = desk.everybody(context);
                for (String address : PAGES) {
                    page.navigate(desk.address() + address);
                    String name = address.replaceAll("[?].*", "")
                                    .replaceAll("\\W+", "-")
                                    .substring(1)
                            + (address.contains("NZL") ? "-treaty" : "");
                    pictures.takeAll(page, name, width);
                }
                context.close();
            }
        }
        System.exit(0);
    }

    private void forTheDocumentation(Visitors visitors, Pictures pictures) {
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = context.newPage();
            page.navigate(address() + "/desk/sign-in");
            pictures.take(page, "sign-in", 560);
            signIn(page, "Amara");
            page.navigate(address() + "/desk/claims/new?document=1&subject=KEN&indicator=coordination.focal-point");
            Page.GetByLabelOptions exactly = new Page.GetByLabelOptions().setExact(true);
            page.getByLabel("no", exactly).check();
            page.getByLabel("It was seen to hold", exactly).check();
            page.getByLabel("From, or on", exactly).fill("2011");
            page.getByLabel("Place in the document", exactly).fill("page 40, paragraph 2");
            page.getByText("Check it").click();
            page.locator("#checked").waitFor();
            pictures.take(page, "claim", 1140);
        }
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = context.newPage();
            signIn(page, "Rosa");
            page.navigate(address() + "/desk/review");
            pictures.take(page, "queue", 950);
            page.navigate(address() + "/desk/review/2");
            pictures.take(page, "proposal", 1030);
        }
        team.join("Elin", Role.EDITOR, null);
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = context.newPage();
            signIn(page, "Elin");
            page.navigate(address() + "/desk/batches");
            page.locator("main table a").first().click();
            pictures.take(page, "entered", 900);
        }
        try (BrowserContext context = visitors.visitor(Pictures.WIDTH, true)) {
            Page page = context.newPage();
            signIn(page, "Amara");
            page.navigate(address() + "/desk/notices");
            pictures.take(page, "notices", 700);
        }
    }
}
