package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.MovableClock;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// Where no mail server is set up: the page, and a plain word about it.
class WithoutMailServerTest {
    @Test
    void peopleAreToldOnThePageAndThatNothingIsMailed() throws Exception {
        MovableClock clock = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
        try (RealServer server = RealServer.start(Map.of("pledgewatch.notices.pause", "1h"), clock)) {
            Team team = new Team(server, clock);
            DeskVisitor sven = team.join("Sven", Role.NATIONAL_CONTRIBUTOR, "SWE");
            assertThat(sven.open("/desk/notices").text()).contains("Nothing has happened yet that concerns you");
            server.ask(NoticeDesk.class)
                    .tell(
                            new Occasion.Returned(new AreaCode("SWE"), new IndicatorId(MailedDesk.FOCAL_POINT), 1),
                            List.of(team.person("Sven")));
            clock.moveOn(Duration.ofHours(22));
            server.ask(TimePassing.class).look();
            server.ask(Postman.class).goRound();
            sven.signIn("sven@example.org", DeskVisitor.password("Sven"));
            assertThat(sven.open("/desk/notices").text()).contains("your proposal 1 came back");
            DeskVisitor.Page choices = sven.open("/desk/notices/choices");
            assertThat(choices.text())
                    .contains("This installation sends no mail: no mail server is set up.")
                    .doesNotContain("sven@example.org");
            assertThat(server.ask(Digests.class).toConsider(team.person("Sven").actor(), 10))
                    .as("waits for the day there is one")
                    .hasSize(1);
        }
    }
}
