package org.pledgewatch.notices;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.MovableClock;
import org.pledgewatch.site.RealServer;
import org.slf4j.LoggerFactory;

/// A running house that mails digests to a mail server in this process; its timer is turned by hand.
final class MailedDesk implements AutoCloseable {
    static final String SITE = "https://pledgewatch.example";
    static final String FOCAL_POINT = "coordination.focal-point";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
    final GreenMail mail;
    final RealServer server;
    final Team team;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    MailedDesk() throws IOException {
        this(Map.of());
    }

    MailedDesk(Map<String, Object> more) throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Map<String, Object> settings = new HashMap<>(settings(mail.getSmtp().getPort()));
        settings.putAll(more);
        server = RealServer.start(settings, clock);
        team = new Team(server, clock);
        log.start();
        ((Logger) LoggerFactory.getLogger(Postman.class)).addAppender(log);
    }

    /// Somebody with a browser, signed in again where the session has run out.
    DeskVisitor visitor(String name) {
        DeskVisitor visitor = team.visitor(name);
        if (visitor.open("/desk").address().contains("/desk/sign-in")) {
            visitor.signIn(team.person(name).email(), DeskVisitor.password(name));
        }
        return visitor;
    }

    List<String> logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    static Map<String, Object> settings(int port) {
        return Map.of(
                "pledgewatch.site.origin", SITE,
                "pledgewatch.notices.pause", "1h",
                "pledgewatch.mail.host", "127.0.0.1",
                "pledgewatch.mail.port", String.valueOf(port),
                "pledgewatch.mail.security", "none",
                "pledgewatch.mail.from", "Pledgewatch <desk@pledgewatch.example>");
    }

    /// What the timer does each time.
    void look() {
        server.ask(TimePassing.class).look();
        server.ask(Postman.class).goRound();
    }

    void moveOn(Duration time) {
        clock.moveOn(time);
        look();
    }

    /// To seven o'clock of the next day, UTC.
    void nextMorning() {
        Instant now = clock.instant();
        Instant morning = now.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(31));
        moveOn(Duration.between(now, morning));
    }

    /// Proposes that a state has a focal point.
    long propose(String name, String state, String more) {
        DeskVisitor author = visitor(name);
        DeskVisitor.Page mine = author.submit(
                author.open("/desk/claims/new?document=1&subject=" + state + "&indicator=" + FOCAL_POINT),
                "/desk/claims",
                Map.of(
                        "choice", "level:yes",
                        "validity", "observed",
                        "from", "2001",
                        "locator", "page 12, " + more,
                        "do", "propose"));
        String first = mine.document().select("table th .aside").first().text();
        return Long.parseLong(first.replaceAll(".*proposal (\\d+).*", "$1"));
    }

    void giveBack(String name, long proposal, String reason) {
        String item = "/desk/review/" + proposal;
        DeskVisitor reviewer = visitor(name);
        if (!reviewer.open(item).document().select("form[action$=/reading]").isEmpty()) {
            reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:yes"));
        }
        reviewer.submit(reviewer.open(item), item + "/returned", Map.of("reason", reason));
    }

    void openRound(String name, int days, String... states) {
        DeskVisitor editor = visitor(name);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry(
                "_csrf",
                editor.open("/desk/rounds")
                        .document()
                        .select("form.form input[name=_csrf]")
                        .val()));
        fields.add(Map.entry("days", String.valueOf(days)));
        Arrays.stream(states).forEach(state -> fields.add(Map.entry("state", state)));
        editor.postAll("/desk/rounds", fields);
    }

    /// The mails that somebody got so far.
    List<MimeMessage> mailsTo(String name) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, team.person(name).email()))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().equals(email));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String text(MimeMessage message) {
        try {
            return ((String) message.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String textsTo(String name) {
        return String.join("\n", mailsTo(name).stream().map(MailedDesk::text).toList());
    }

    String page(String name) {
        return visitor(name).open("/desk/notices").document().select("main").text();
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(Postman.class)).detachAppender(log);
        server.close();
        mail.stop();
    }
}
