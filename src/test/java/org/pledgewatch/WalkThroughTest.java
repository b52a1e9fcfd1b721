package org.pledgewatch;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.MovableClock;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// A year of the desk, walked in a real browser by all who have a part in it, until a stranger reads what came of it.
///
/// One house serves all three walks, each about a state of its own. Every proposal is drawn for a second reading.
class WalkThroughTest {
    private static final String QUESTION = "National focal point";
    private static final String RATIONALE =
            "The later report saw the office at work; the earlier one read only the law.";
    private static final String REPLY = "The office has been at work since March, and answers from all districts.";
    private static final String ANSWER = "Thank you. The plan you name is read next.";

    /// @param width of the window
    record Way(String name, Hands hands, int width, String code, String state) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Way> WAYS = List.of(
            new Way("with a mouse", new Hands.Pointing(), Visitors.WIDE, "ISL", "Iceland"),
            new Way("by keys alone", new Hands.Typing(), Visitors.WIDE, "ALB", "Albania"),
            new Way("on a telephone", new Hands.Pointing(), Visitors.NARROW, "MLT", "Malta"));

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));

    private static final Set<String> SEEN = new HashSet<>();

    private static RealServer server;
    private static Team team;
    private static Visitors visitors;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"), CLOCK);
        team = new Team(server, CLOCK);
        team.join("Amara", Role.ANALYST, null);
        team.join("Boris", Role.ANALYST, null);
        team.join("Rosa", Role.REVIEWER, null);
        team.join("Emil", Role.EDITOR, null);
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
        server.close();
    }

    private static Walker walker(Way way) {
        BrowserContext browser = visitors.visitor(way.width(), true);
        return new Walker(browser, server.address(), way.hands(), SEEN);
    }

    private static Walker signedIn(Way way, String name) {
        Walker walker = walker(way);
        walker.signIn(name);
        return walker;
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void fromADocumentsRecordToThePublicPages(Way way) {
        try (Walker rosa = signedIn(way, "Rosa");
                Walker emil = signedIn(way, "Emil")) {
            try (Walker amara = signedIn(way, "Amara")) {
                addsAClaim(amara, way, "63", "no");
                readsAndAccepts(rosa, "no", "It agrees", "Nothing on this question yet");
            }
            try (Walker boris = signedIn(way, "Boris")) {
                addsAClaim(boris, way, "48", "yes");
                readsAndAccepts(rosa, "yes", "", "It contradicts what is there");
                talks(boris, way);
            }
            decides(emil, way);
            opensARound(emil, way);
            replies(way);
            answers(emil, way);
        }
        int edition = publishesAMonthLater(way);
        readsAllOfIt(way, edition);
    }

    private static void addsAClaim(Walker analyst, Way way, String document, String level) {
        analyst.open("/library/" + document);
        analyst.follow("Add a claim from it");
        analyst.pick("About whom", way.state());
        analyst.pick("Answering which question", QUESTION);
        analyst.press("Go on");
        analyst.sees("How to code it", "In the ledger already", "This is not a reporting channel");
        analyst.choose(level);
        analyst.choose("It was seen to hold");
        analyst.type("From, or on", "2025");
        analyst.type("Place in the document", "page 7, paragraph 2");
        analyst.type("The day for which the source speaks", "31 Dec 2025");
        analyst.waitsUntilItIsSaved("Saved.");
        analyst.reload();
        analyst.findsChosen(level);
        analyst.findsChosen("It was seen to hold");
        analyst.findsTyped("Place in the document", "page 7, paragraph 2");
        analyst.findsTyped("The day for which the source speaks", "31 Dec 2025");
        analyst.press("Check it");
        analyst.press("Propose it");
        analyst.sees("It is proposed. Somebody else reads it now.", "waits");
    }

    private static void readsAndAccepts(Walker reviewer, String level, String notYet, String standing) {
        reviewer.turnTo("Review");
        reviewer.sees("to be read blind");
        reviewer.openTheFirst();
        reviewer.sees("drawn for a second reading", "page 7, paragraph 2");
        reviewer.doesNotSee("What is proposed");
        reviewer.choose(level);
        reviewer.press("Keep my reading");
        reviewer.sees("Both readers found the same: " + level, "What is proposed", standing);
        reviewer.giveReason("Read on page 7: it says so.");
        reviewer.press("Accept");
        reviewer.sees("Accepted, and entered in the ledger.");
    }

    private static void goesToTheContest(Walker somebody, Way way) {
        somebody.turnTo("Contested");
        somebody.pick("About", way.state());
        somebody.press("Show");
        somebody.openTheFirst();
        somebody.sees(way.state(), QUESTION, "different values", "No. 63", "No. 48", "Monitoring organisation");
    }

    private static void talks(Walker analyst, Way way) {
        goesToTheContest(analyst, way);
        analyst.type("Say something", "The second report is the later visit.");
        analyst.press("Say it");
        analyst.sees("The second report is the later visit.", "Boris");
    }

    private static void decides(Walker editor, Way way) {
        goesToTheContest(editor, way);
        editor.sees("The second report is the later visit.");
        editor.choose("yes");
        editor.type("Why", RATIONALE);
        editor.press("Enter the decision");
        editor.sees("Decided, and entered in the ledger.", RATIONALE, "decided by Emil");
    }

    private static void opensARound(Walker editor, Way way) {
        editor.turnTo("Rounds");
        editor.choose(way.state());
        editor.press("Open the round");
        editor.sees("The round is open, and the clock runs.", "Replies until");
    }

    private static void replies(Way way) {
        String name = "Focal" + way.code();
        team.join(name, Role.FOCAL_POINT, way.code());
        try (Walker focalPoint = signedIn(way, name)) {
            focalPoint.turnTo("Draft cards");
            focalPoint.follow(way.state());
            focalPoint.sees("Open until", "This is a draft, seen by the state and the team only.");
            focalPoint.follow(QUESTION);
            focalPoint.type("What you reply", REPLY);
            focalPoint.type("Documents in our library", "48");
            focalPoint.waitsUntilItIsSaved("Draft saved");
            focalPoint.reload();
            focalPoint.findsTyped("What you reply", REPLY);
            focalPoint.press("Send the reply");
            focalPoint.sees("The reply is sent.", way.state() + " replied on");
        }
    }

    private static void answers(Walker desk, Way way) {
        desk.turnTo("Draft cards");
        desk.follow(way.state());
        desk.sees("reply sent");
        desk.follow(QUESTION);
        desk.sees(REPLY);
        desk.type("Our answer", ANSWER);
        desk.press("Answer");
        desk.sees("Answered.", ANSWER);
    }

    private static int publishesAMonthLater(Way way) {
        CLOCK.moveOn(Duration.ofDays(31));
        int edition = server.ask(Editions.class).latest().orElseThrow().record().number() + 1;
        try (Walker editor = signedIn(way, "Emil")) {
            editor.turnTo("Publish");
            editor.sees("What is new", way.state(), QUESTION, "yes", "What is still open");
            editor.type("Name", "Annual review, with " + way.state());
            editor.type("Note for readers", "One contest is decided.");
            editor.press("Publish edition " + edition);
            editor.sees("Edition " + edition + " is published", "One contest is decided.");
        }
        return edition;
    }

    private static void readsAllOfIt(Way way, int edition) {
        try (Walker stranger = walker(way)) {
            stranger.openUntilItSays("/states/" + way.code(), "by edition " + edition);
            stranger.sees(QUESTION, "Yes", RATIONALE, "The state replied", REPLY, "We answered", ANSWER);
            stranger.follow("48");
            stranger.sees("What we read in it", way.state(), "page 7, paragraph 2");
            stranger.open("/disagreements?by=adjudication");
            stranger.sees(way.state(), "Settled by a reasoned decision", RATIONALE);
            stranger.open("/editions/" + edition);
            stranger.sees("Edition " + edition, "Annual review, with " + way.state(), "One contest is decided.");
            stranger.open("/method");
            stranger.sees(QUESTION, "kappa");
        }
    }
}
