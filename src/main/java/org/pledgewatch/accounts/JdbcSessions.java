package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration LONGEST_IDLE = Duration.ofHours(12);
    private static final Duration NOT_WORTH_NOTING = Duration.ofMinutes(5);
    private static final int LONGEST_BROWSER = 200;

    private static final String BEGIN = """
            insert into accounts.session (token_hash, pseudonym, began_at, seen_at, means, browser)
            values (:hash, :actor, :now, :now, :means, :browser)
            """;
    private static final String FIND = """
            select session.number, session.seen_at, %s
              from accounts.session
              join accounts.person using (pseudonym)
             where session.token_hash = :hash
               and session.began_at > :beganAfter
               and session.seen_at > :seenAfter
               and person.suspended_at is null
            """.formatted(JdbcPeople.PERSON);
    private static final String SEEN = "update accounts.session set seen_at = :now where number = :number";
    private static final String OF = """
            select number, began_at, seen_at, means, browser
              from accounts.session
             where pseudonym = :actor
               and began_at > :beganAfter
               and seen_at > :seenAfter
             order by seen_at desc, number desc
            """;
    private static final String END = "delete from accounts.session where pseudonym = :actor and number = :number";
    private static final String END_ALL = "delete from accounts.session where pseudonym = :actor";
    private static final String FORGET_OLD =
            "delete from accounts.session where began_at <= :beganAfter or seen_at <= :seenAfter";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Secret begin(ActorId actor, String means, String browser) {
        Secret secret = Secret.fresh();
        living(FORGET_OLD).update();
        jdbc.sql(BEGIN)
                .param("hash", secret.hash())
                .param("actor", actor.value())
                .param("now", at(clock.instant()))
                .param("means", means)
                .param("browser", browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)))
                .update();
        return secret;
    }

    private record Found(SignedIn signedIn, Instant seenAt) {}

    @Override
    public Optional<SignedIn> find(Secret secret) {
        Optional<Found> found = living(FIND)
                .param("hash", secret.hash())
                .query((row, _) -> new Found(
                        new SignedIn(JdbcPeople.person(row), row.getLong("number")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
        found.filter(one -> one.seenAt().plus(NOT_WORTH_NOTING).isBefore(clock.instant()))
                .ifPresent(one -> jdbc.sql(SEEN)
                        .param("now", at(clock.instant()))
                        .param("number", one.signedIn().session())
                        .update());
        return found.map(Found::signedIn);
    }

    @Override
    public List<Session> of(ActorId actor) {
        return living(OF)
                .param("actor", actor.value())
                .query((row, _) -> new Session(
                        row.getLong("number"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("means"),
                        row.getString("browser")))
                .list();
    }

    @Override
    public boolean end(ActorId actor, long number) {
        return jdbc.sql(END)
                        .param("actor", actor.value())
                        .param("number", number)
                        .update()
                > 0;
    }

    @Override
    public void endAllOf(ActorId actor) {
        jdbc.sql(END_ALL).param("actor", actor.value()).update();
    }

    private JdbcClient.StatementSpec living(String sql) {
        return jdbc.sql(sql)
                .param("beganAfter", at(clock.instant().minus(LONGEST)))
                .param("seenAfter", at(clock.instant().minus(LONGEST_IDLE)));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
