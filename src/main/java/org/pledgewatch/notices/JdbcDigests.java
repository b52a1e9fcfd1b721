package org.pledgewatch.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDigests implements Digests {
    private static final String EXPECT = """
            insert into notices.reader (person, frequency, next_digest_at)
            select person, 'daily', :next
              from unnest(:people::text[]) as person
            on conflict (person) do nothing
            """;
    private static final String TAKE_DUE = """
            select person, frequency
              from notices.reader
             where next_digest_at <= :now
             order by next_digest_at, person
             limit 1
               for update skip locked
            """;
    private static final String DUE_AGAIN = "update notices.reader set next_digest_at = :next where person = :person";
    private static final String TO_CONSIDER = """
            select %s
              from notices.notice
             where person = :person
               and considered_at is null
             order by number
             limit :most
            """.formatted(JdbcNotices.NOTICE);
    private static final String BEGIN = """
            insert into notices.digest (person, made_at, outcome)
            values (:person, :at, 'sending')
            returning number
            """;
    private static final String TAKE_UP = """
            update notices.notice
               set considered_at = :at,
                   digest        = :digest
             where number in (select unnest(:numbers::bigint[]))
            """;
    private static final String PASS_OVER = """
            update notices.notice
               set considered_at = :at
             where number in (select unnest(:numbers::bigint[]))
            """;
    private static final String SETTLE = """
            update notices.digest
               set outcome    = :outcome,
                   settled_at = :at
             where number = :digest
            """;
    private static final String LET_GO = """
            update notices.notice
               set considered_at = null,
                   digest        = null
             where digest = :digest
            """;
    private static final String UNDO = "delete from notices.digest where number = :digest";
    private static final String GIVE_UP_ON = """
            update notices.digest
               set outcome    = 'unknown',
                   settled_at = :at
             where outcome = 'sending'
               and made_at < :before
            """;
    private static final String UNCERTAIN = """
            select count(*)
              from notices.digest
             where person = :person
               and outcome = 'unknown'
               and number > coalesce((select max(number)
                                        from notices.digest
                                       where person = :person
                                         and outcome = 'sent'), 0)
            """;

    private final JdbcClient jdbc;

    JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void expect(Collection<ActorId> people, Instant next) {
        jdbc.sql(EXPECT)
                .param("people", people.stream().map(ActorId::value).sorted().toArray(String[]::new))
                .param("next", time(next))
                .update();
    }

    @Override
    public Optional<Due> takeDue(Instant now) {
        return jdbc.sql(TAKE_DUE)
                .param("now", time(now))
                .query((row, _) -> new Due(
                        new ActorId(row.getString("person")),
                        Frequency.of(row.getString("frequency")).orElseThrow()))
                .optional();
    }

    @Override
    public void dueAgain(ActorId person, Instant next) {
        jdbc.sql(DUE_AGAIN)
                .param("person", person.value())
                .param("next", time(next))
                .update();
    }

    @Override
    public List<Notice> toConsider(ActorId person, int most) {
        return jdbc.sql(TO_CONSIDER)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> JdbcNotices.notice(row))
                .list();
    }

    @Override
    public long begin(ActorId person, Instant at) {
        return jdbc.sql(BEGIN)
                .param("person", person.value())
                .param("at", time(at))
                .query(Long.class)
                .single();
    }

    @Override
    public void takeUp(Collection<Notice> some, long digest, Instant at) {
        jdbc.sql(TAKE_UP)
                .param("numbers", numbers(some))
                .param("digest", digest)
                .param("at", time(at))
                .update();
    }

    @Override
    public void passOver(Collection<Notice> some, Instant at) {
        jdbc.sql(PASS_OVER)
                .param("numbers", numbers(some))
                .param("at", time(at))
                .update();
    }

    @Override
    public void settle(long digest, Outcome outcome, Instant at) {
        jdbc.sql(SETTLE)
                .param("digest", digest)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("at", time(at))
                .update();
    }

    @Override
    public void undo(long digest) {
        jdbc.sql(LET_GO).param("digest", digest).update();
        jdbc.sql(UNDO).param("digest", digest).update();
    }

    @Override
    public int giveUpOn(Instant startedBefore, Instant at) {
        return jdbc.sql(GIVE_UP_ON)
                .param("before", time(startedBefore))
                .param("at", time(at))
                .update();
    }

    @Override
    public int uncertain(ActorId person) {
        return jdbc.sql(UNCERTAIN)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static Long[] numbers(Collection<Notice> some) {
        return some.stream().map(Notice::number).toArray(Long[]::new);
    }

    private static OffsetDateTime time(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
