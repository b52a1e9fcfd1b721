package org.pledgewatch.statistics;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.Pictures;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// A house to which a state has sent figures: some are released, some wait, and one file is not in order.
final class FiguresInUse implements AutoCloseable {
    private static final String IN_ORDER = """
            PERSONS_CONVICTED F 2022 14
            PERSONS_CONVICTED M 2022 75
            PERSONS_CONVICTED _T 2022 89
            PERSONS_CONVICTED F 2023 4
            PERSONS_CONVICTED M 2023 92
            PERSONS_CONVICTED _T 2023 96
            PERSONS_PROSECUTED _T 2022 141
            PERSONS_PROSECUTED _T 2023 157
            """;
    private static final String NOT_IN_ORDER = """
            PERSONS_CONVICTED F 2024 twelve
            PERSONS_CONVICTED Male 2024 92
            PERSONS_CONVICTED M 2024 1,204
            PERSONS_CONVICTED _T 2024 412
            PERSONS_PROSECUTED _T 2024 160
            """;

    private final RealServer server;
    private final Team team;

    FiguresInUse() throws IOException, InterruptedException {
        this(Map.of());
    }

    private FiguresInUse(Map<String, Object> settings) throws IOException, InterruptedException {
        server = RealServer.start(settings, java.time.Clock.systemUTC());
        team = new Team(server);
        DeskVisitor faith = team.join("Faith", Role.FOCAL_POINT, "KEN");
        DeskVisitor edna = team.join("Edna", Role.EDITOR, null);
        send(faith, IN_ORDER);
        edna.submit(edna.open("/desk/figures/1"), "/desk/figures/1", Map.of("do", "approve"));
        edna.submit(
                edna.open("/desk/releases"),
                "/desk/releases",
                Map.of("note", "First figures of Kenya: persons prosecuted and convicted in 2022 and 2023."));
        edna.submit(
                edna.open("/desk/releases"),
                "/desk/releases",
                Map.of("note", "The same with corrections, for the day of the report.", "at", "2099-11-20T09:00:00"));
        send(faith, "PERSONS_CONVICTED _T 2023 97\nPERSONS_CONVICTED M 2023 93\nPERSONS_CONVICTED _T 2021 80");
        send(faith, "PERSONS_PROSECUTED _T 2021 120");
        edna.submit(
                edna.open("/desk/figures/3"),
                "/desk/figures/3",
                Map.of("do", "back", "reason", "The report on page 12 says 210 for 2021. Please look again."));
    }

    private static void send(DeskVisitor focalPoint, String rows) {
        focalPoint.upload(
                focalPoint.open("/desk/figures"),
                "/desk/figures",
                "justice-2023.csv",
                FiguresFile.of(rows).getBytes(StandardCharsets.UTF_8),
                Map.of("state", "KEN", "flow", "JUSTICE", "do", "submit"));
    }

    String address() {
        return server.address();
    }

    /// @param name Faith sends figures, Edna approves and releases them
    static List<String> pagesOf(String name) {
        return name.equals("Faith")
                ? List.of("/desk/figures", "/desk/figures/1", "/desk/figures/3")
                : List.of("/desk/figures", "/desk/figures/2", "/desk/releases");
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

    /// As a person does it, to where it says what is not in order.
    void check(Page page) throws IOException {
        Path file = Files.createTempFile("justice-2024", ".csv");
        try {
            Files.writeString(file, FiguresFile.of(NOT_IN_ORDER).replace("1,204", "\"1,204\""));
            page.navigate(address() + "/desk/figures");
            page.getByLabel("File").setInputFiles(file);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check only"))
                    .click();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /// Pictures for whoever changed a page: `FiguresInUse FOLDER [DIRECTION]`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (FiguresInUse figures = new FiguresInUse(RealServer.towards(arguments));
                Visitors visitors = new Visitors()) {
            Pictures pictures = new Pictures(folder);
            for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
                for (String name : List.of("Faith", "Edna")) {
                    try (BrowserContext context = visitors.visitor(width, true)) {
                        Page page = figures.signedIn(context, name);
                        for (String address : pagesOf(name)) {
                            page.navigate(figures.address() + address);
                            pictures.takeAll(page, name + address.replaceAll("\\W+", "-"), width);
                        }
                        if (name.equals("Faith")) {
                            figures.check(page);
                            pictures.takeAll(page, name + "-checked", width);
                        }
                    }
                }
            }
        }
        System.exit(0);
    }
}
