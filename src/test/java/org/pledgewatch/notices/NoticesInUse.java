package org.pledgewatch.notices;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.site.Visitors;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// A house in which things have happened that people are told of.
final class NoticesInUse implements AutoCloseable {
    static final List<String> PAGES = List.of("/desk/notices", "/desk/notices/choices", "/desk");

    private final MailedDesk desk;

    NoticesInUse(String direction) throws IOException {
        desk = new MailedDesk(Map.of("pledgewatch.site.direction", direction));
        desk.team.join("Ines", Role.EDITOR, null);
        desk.team.join("Amara", Role.ANALYST, null);
        desk.team.join("Saga", Role.FOCAL_POINT, "SWE");
        People people = desk.server.ask(People.class);
        for (Role role : Role.values()) {
            if (!role.isForStates()) {
                people.give(
                        desk.team.person("Ines").actor(),
                        new HeldRole(role, null),
                        desk.team.person("Ines").actor());
            }
        }
        desk.look();
        new LedgerPen(desk.server).says(LedgerPen.ONE_ORGANISATION, "SWE", MailedDesk.FOCAL_POINT, "yes", 2023);
        desk.propose("Amara", "KEN", "one");
        desk.propose("Amara", "KEN", "two");
        desk.giveBack("Ines", desk.propose("Saga", "SWE", "returned"), "Page 12 speaks of Norway.");
        desk.propose("Ines", "SWE", "worked on");
        desk.openRound("Ines", 40, "SWE");
        desk.moveOn(Duration.ofDays(34));
        desk.moveOn(Duration.ofDays(5));
        desk.server.ask(NoticeDesk.class).tell(new Occasion.Challenged(1), people.all());
        desk.server
                .ask(NoticeDesk.class)
                .tell(
                        new Occasion.AuthorAnswered(new AreaCode("SWE"), new IndicatorId(MailedDesk.FOCAL_POINT), 3, 1),
                        people.all());
    }

    String address() {
        return desk.server.address();
    }

    Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address() + "/desk/sign-in");
        page.getByLabel("E-mail address").fill(desk.team.person(name).email());
        page.getByLabel("Password").fill(DeskVisitor.password(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    @Override
    public void close() {
        desk.close();
    }

    /// Pictures, for whoever changed a page: `NoticesInUse FOLDER`.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Visitors visitors = new Visitors()) {
            for (String direction : List.of("ltr", "rtl")) {
                try (NoticesInUse notices = new NoticesInUse(direction)) {
                    for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
                        for (String name : List.of("Ines", "Saga")) {
                            Page page = notices.signedIn(visitors.visitor(width, true), name);
                            for (String address : PAGES) {
                                page.navigate(notices.address() + address);
                                String file = direction + "-" + name + address.replaceAll("\\W+", "-") + "-" + width;
                                page.screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(folder.resolve(file + ".png")));
                                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                                page.screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(folder.resolve(file + "-printed.png")));
                                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                            }
                            page.context().close();
                        }
                    }
                    for (String name : List.of("Ines", "Saga")) {
                        Files.writeString(folder.resolve(direction + "-" + name + ".txt"), notices.desk.textsTo(name));
                    }
                }
            }
        }
        System.exit(0);
    }
}
