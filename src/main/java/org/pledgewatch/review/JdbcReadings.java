package org.pledgewatch.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReadings implements Readings {
    private static final String KEEP = """
              with waits as (
                   select proposal
                     from review.waiting
                    where proposal = :proposal
                      and drawn
                      for share)
            insert into review.reading (proposal, reader, answer, read_at)
            select proposal, :reader, :answer, :at
              from waits
            on conflict do nothing
            """;
    private static final String OF = """
            select proposal, reader, answer, read_at
              from review.reading
             where proposal = any (:proposals::bigint[])
             order by proposal, read_at, reader
            """;
    private static final String DRAWN = """
            select proposal
              from review.waiting
             where drawn
               and proposal = any (:proposals::bigint[])
            """;
    private static final String READ_BY = """
            select proposal
              from review.reading
             where reader = :reader
               and proposal = any (:proposals::bigint[])
            """;
    private static final String WAIT_FOR = """
            select asked.area
              from unnest(:areas::text[]) as asked (area)
             where exists (
                   select from review.waiting
                    where drawn
                      and author <> :reader
                      and (asked.area = '' or waiting.area = asked.area)
                      and not exists (select from review.reading where reading.proposal = waiting.proposal))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean keep(ProposalNumber proposal, ActorId reader, String answer) {
        return jdbc.sql(KEEP)
                        .param("proposal", proposal.value())
                        .param("reader", reader.value())
                        .param("answer", answer)
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public Map<ProposalNumber, List<Reading>> of(Collection<ProposalNumber> proposals) {
        return jdbc
                .sql(OF)
                .param("proposals", JdbcQueue.array(proposals))
                .query((row, _) -> Map.entry(
                        new ProposalNumber(row.getLong("proposal")),
                        new Reading(
                                new ActorId(row.getString("reader")),
                                row.getString("answer"),
                                row.getObject("read_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Set<ProposalNumber> drawn(Collection<ProposalNumber> proposals) {
        return new HashSet<>(jdbc.sql(DRAWN)
                .param("proposals", JdbcQueue.array(proposals))
                .query((row, _) -> new ProposalNumber(row.getLong("proposal")))
                .list());
    }

    @Override
    public Set<ProposalNumber> readBy(ActorId reader, Collection<ProposalNumber> proposals) {
        return new HashSet<>(jdbc.sql(READ_BY)
                .param("reader", reader.value())
                .param("proposals", JdbcQueue.array(proposals))
                .query((row, _) -> new ProposalNumber(row.getLong("proposal")))
                .list());
    }

    @Override
    public Set<String> waitFor(ActorId reader, Set<String> areas) {
        return areas.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(WAIT_FOR)
                        .param("reader", reader.value())
                        .param("areas", areas.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
