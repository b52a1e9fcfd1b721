package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// Mail servers that are away, refuse, or hang up in the middle; servers that are killed, and several at once: no
/// digest is sent twice, and nothing that happened is lost from the page.
class MailTroubleTest {
    private static final AreaCode SWEDEN = new AreaCode("SWE");
    private static final IndicatorId QUESTION = new IndicatorId(MailedDesk.FOCAL_POINT);

    /// Somebody for Sweden who has never signed in.
    private static Person added(MailedDesk desk, String email) {
        People people = desk.server.ask(People.class);
        ActorId actor = people.add("Somebody", email, null);
        people.give(actor, new HeldRole(Role.NATIONAL_CONTRIBUTOR, SWEDEN), actor);
        return people.find(actor).orElseThrow();
    }

    private static void tell(MailedDesk desk, Person person, long proposal) {
        desk.server.ask(NoticeDesk.class).tell(new Occasion.Returned(SWEDEN, QUESTION, proposal), List.of(person));
    }

    private static List<MimeMessage> mailsTo(GreenMail mail, Person person) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(person.email()))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aServerThatIsAwayIsToldOfOnceAndTriedUntilItIsBack() throws Exception {
        try (MailedDesk desk = new MailedDesk()) {
            Person person = added(desk, "one@example.org");
            tell(desk, person, 1);
            desk.look();
            int port = desk.mail.getSmtp().getPort();
            desk.mail.stop();
            desk.nextMorning();
            for (int tries = 0; tries < 5; tries++) {
                desk.moveOn(Duration.ofMinutes(31));
            }
            assertThat(desk.logged()).hasSize(1).first().asString().contains("takes no mail; it is tried again");
            tell(desk, person, 2);
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                desk.moveOn(Duration.ofMinutes(31));
                desk.moveOn(Duration.ofMinutes(31));
                assertThat(mailsTo(back, person)).hasSize(1);
                assertThat(MailedDesk.text(mailsTo(back, person).getFirst()))
                        .contains("your proposal 1 came back", "your proposal 2 came back");
                assertThat(desk.logged()).hasSize(2).last().asString().contains("takes mail again");
            } finally {
                back.stop();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheServerDoesNothingIsSentTwice(StubbornMailServer.Way way) throws Exception {
        try (StubbornMailServer stubborn = new StubbornMailServer(way);
                MailedDesk desk = new MailedDesk(Map.of("pledgewatch.mail.port", String.valueOf(stubborn.port())))) {
            Person person = added(desk, "one@example.org");
            tell(desk, person, 1);
            desk.look();
            desk.nextMorning();
            for (int tries = 0; tries < 4; tries++) {
                desk.moveOn(Duration.ofMinutes(31));
            }
            Digests digests = desk.server.ask(Digests.class);
            switch (way) {
                case HANGS_UP_AT_ONCE, REFUSES_THE_SENDER, HANGS_UP_BEFORE_THE_MESSAGE -> {
                    assertThat(stubborn.callers()).as("it is tried again").isGreaterThanOrEqualTo(4);
                    assertThat(stubborn.messages()).isZero();
                    assertThat(digests.toConsider(person.actor(), 10)).hasSize(1);
                    assertThat(desk.logged()).as("told once").hasSize(1);
                }
                case ASKS_TO_COME_LATER -> {
                    assertThat(stubborn.callers()).isGreaterThanOrEqualTo(4);
                    assertThat(digests.toConsider(person.actor(), 10)).hasSize(1);
                }
                case REFUSES_THE_RECIPIENT -> {
                    assertThat(stubborn.callers()).isEqualTo(1);
                    assertThat(digests.toConsider(person.actor(), 10)).isEmpty();
                    assertThat(desk.logged()).hasSize(1);
                    assertThat(desk.logged().getFirst())
                            .contains(person.actor().value(), "550")
                            .doesNotContain("one@example.org");
                }
                case HANGS_UP_AFTER_THE_MESSAGE -> {
                    assertThat(stubborn.messages())
                            .as("sent once, and never again")
                            .isEqualTo(1);
                    assertThat(digests.toConsider(person.actor(), 10)).isEmpty();
                    assertThat(digests.uncertain(person.actor())).isEqualTo(1);
                }
            }
            assertThat(desk.server.ask(NoticeDesk.class).of(person).lines())
                    .as("on the page whatever happened")
                    .hasSize(1);
        }
    }

    @Test
    void whatMayNotHaveArrivedIsSaidInTheNextDigest() throws Exception {
        try (StubbornMailServer stubborn = new StubbornMailServer(StubbornMailServer.Way.HANGS_UP_AFTER_THE_MESSAGE);
                MailedDesk desk = new MailedDesk(Map.of("pledgewatch.mail.port", String.valueOf(stubborn.port())))) {
            Person person = added(desk, "one@example.org");
            tell(desk, person, 1);
            desk.look();
            desk.nextMorning();
            tell(desk, person, 2);
            desk.clock.moveOn(Duration.ofDays(1));
            DigestDesk.Look look = desk.server.ask(DigestDesk.class).next();
            assertThat(look)
                    .isInstanceOfSatisfying(
                            DigestDesk.Look.Made.class,
                            made -> assertThat(made.digest().text())
                                    .contains("An earlier digest may not have reached you", "your proposal 2")
                                    .doesNotContain("your proposal 1"));
        }
    }

    /// Killed after the digest was made and before anybody knows what became of it.
    @Test
    void aDigestThatWasUnderWayWhenTheServerWasKilledIsNotSentAgain() throws Exception {
        try (MailedDesk desk = new MailedDesk()) {
            Person person = added(desk, "one@example.org");
            tell(desk, person, 1);
            desk.look();
            desk.clock.moveOn(Duration.ofDays(1));
            assertThat(desk.server.ask(DigestDesk.class).next()).isInstanceOf(DigestDesk.Look.Made.class);
            desk.nextMorning();
            desk.nextMorning();
            assertThat(mailsTo(desk.mail, person)).isEmpty();
            assertThat(desk.logged()).hasSize(1).first().asString().contains("nobody knows");
            tell(desk, person, 2);
            desk.nextMorning();
            assertThat(mailsTo(desk.mail, person)).hasSize(1);
            assertThat(MailedDesk.text(mailsTo(desk.mail, person).getFirst()))
                    .contains("An earlier digest may not have reached you");
            tell(desk, person, 3);
            desk.nextMorning();
            assertThat(MailedDesk.text(mailsTo(desk.mail, person).getLast()))
                    .as("said until one arrives")
                    .doesNotContain("An earlier digest");
        }
    }

    /// Each of them stands for a server on the same database.
    @Test
    void manyAtOnceSendEachDigestOnce() throws Exception {
        try (MailedDesk desk = new MailedDesk();
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Person> people = new ArrayList<>();
            for (int number = 1; number <= 40; number++) {
                people.add(added(desk, "reader" + number + "@example.org"));
            }
            desk.look();
            for (int number = 1; number <= 3; number++) {
                for (Person person : people) {
                    tell(desk, person, number);
                }
            }
            desk.clock.moveOn(Duration.ofDays(1));
            List<Callable<Void>> servers = new ArrayList<>();
            for (int server = 0; server < 6; server++) {
                servers.add(() -> {
                    desk.server.ask(TimePassing.class).look();
                    new Postman(
                                    desk.server.ask(DigestDesk.class),
                                    desk.server.ask(SmtpPost.class),
                                    desk.server.ask(MailSettings.class),
                                    desk.clock)
                            .goRound();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(servers)) {
                done.get();
            }
            assertThat(desk.mail.getReceivedMessages()).hasSize(people.size());
            for (Person person : people) {
                assertThat(mailsTo(desk.mail, person)).as(person.email()).hasSize(1);
            }
        }
    }

    @Test
    void whatTimeBringsIsToldOnceByManyServers() throws Exception {
        try (MailedDesk desk = new MailedDesk();
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Person person = added(desk, "one@example.org");
            desk.look();
            desk.server
                    .database()
                    .owner()
                    .sql("update notices.watch set day = date '2001-06-01'")
                    .update();
            desk.clock.moveOn(Duration.ofDays(1));
            List<Callable<Void>> servers = new ArrayList<>();
            for (int server = 0; server < 6; server++) {
                servers.add(() -> {
                    desk.server.ask(TimePassing.class).look();
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(servers)) {
                done.get();
            }
            assertThat(desk.server.ask(NoticeDesk.class).of(person).lines())
                    .filteredOn(entry -> entry.occasion() instanceof Occasion.DeadlinePassed)
                    .hasSize(1);
        }
    }

    /// Names are nowhere in a mail; an address that would begin a header of its own is not written to at all.
    @Test
    void nobodyWritesIntoTheHeaders() throws Exception {
        try (MailedDesk desk = new MailedDesk()) {
            People people = desk.server.ask(People.class);
            List<Person> odd = new ArrayList<>();
            for (String email : List.of(
                    "one@example.org\r\nbcc: all@example.org",
                    "two@example.org, all@example.org",
                    "three@example.org\nsubject: news",
                    "\"four\"<all@example.org>")) {
                odd.add(added(desk, email));
            }
            ActorId eve = people.add("Eve\r\nBcc: all@example.org\r\n\r\nHello", "eve@example.org", null);
            people.give(eve, new HeldRole(Role.NATIONAL_CONTRIBUTOR, SWEDEN), eve);
            odd.add(people.find(eve).orElseThrow());
            desk.look();
            odd.forEach(person -> tell(desk, person, 1));
            desk.nextMorning();
            assertThat(desk.mail.getReceivedMessages()).hasSize(1).allSatisfy(message -> {
                assertThat(message.getAllRecipients()).hasSize(1);
                assertThat(recipient(message)).isEqualTo("eve@example.org");
                assertThat(message.getHeader("Bcc")).isNull();
                assertThat(MailedDesk.text(message)).doesNotContain("Hello", "Eve");
            });
        }
    }

    /// A desk page answers while the mail server takes its time.
    @Test
    void aSilentMailServerHoldsUpNoPage() throws Exception {
        try (java.net.ServerSocket silent =
                        new java.net.ServerSocket(0, 50, java.net.InetAddress.ofLiteral("127.0.0.1"));
                MailedDesk desk =
                        new MailedDesk(Map.of("pledgewatch.mail.port", String.valueOf(silent.getLocalPort())))) {
            desk.team.join("Sven", Role.NATIONAL_CONTRIBUTOR, "SWE");
            desk.look();
            tell(desk, desk.team.person("Sven"), 1);
            desk.clock.moveOn(Duration.ofHours(22));
            Thread sending = Thread.ofVirtual()
                    .start(() -> desk.server.ask(Postman.class).goRound());
            try (java.net.Socket _ = silent.accept()) {
                assertThat(desk.page("Sven")).contains("your proposal 1 came back");
                assertThat(sending.isAlive()).isTrue();
            }
            sending.join();
            assertThat(desk.logged()).hasSize(1).first().asString().contains("takes no mail");
        }
    }
}
