package org.pledgewatch.review;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQueue implements Queue {
    private static final String PUT_BACK = """
            insert into review.waiting (proposal, author, area, indicator, submission, since, drawn)
            select number, author, area, indicator, submission, proposed_at,
                   exists (select from review.reading where reading.proposal = proposal.number)
              from intake.proposal
             where number in (select unnest(:proposals::bigint[]))
            """;
    private static final String FILTERED = """
              from review.waiting
             where (:area = '' or area = :area)
               and (:indicator = '' or indicator = :indicator)
               and (:submission = 0 or submission = :submission)
               and (:notBy = '' or author <> :notBy)
            """;
    private static final String WAITING = """
            select proposal, author, since
            %s
               and proposal > :after
             order by proposal
             limit :most
            """.formatted(FILTERED);
    private static final String COUNT = """
            select count(*)
              from (select 1
            %s
                     limit :limit) as counted
            """.formatted(FILTERED);
    private static final String COUNT_EACH = """
            select span.area, span.first, span.last, count(*) as waiting
              from unnest(:areas::text[], :firsts::bigint[], :lasts::bigint[]) as span (area, first, last)
              join review.waiting on waiting.proposal between span.first and span.last
             where (span.area = '' or waiting.area = span.area)
               and waiting.author <> :notBy
             group by span.area, span.first, span.last
            """;
    private static final String IS_WAITING = "select exists (select from review.waiting where proposal = :proposal)";
    private static final String WAITING_OF = """
            select proposal
              from review.waiting
             where author = :author
             order by proposal
            """;
    private static final String TAKE = """
            delete from review.waiting
             where proposal in (select unnest(:proposals::bigint[]))
            returning proposal
            """;
    private final JdbcClient jdbc;

    JdbcQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> waiting(Filter filter, @Nullable ProposalNumber after, int most) {
        return filtered(WAITING, filter)
                .param("after", after == null ? 0 : after.value())
                .param("most", most)
                .query((row, _) -> new Waiting(
                        new ProposalNumber(row.getLong("proposal")),
                        new ActorId(row.getString("author")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public int count(Filter filter, int limit) {
        return filtered(COUNT, filter)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<Span, Integer> count(Set<Span> spans, ActorId notBy) {
        return spans.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(COUNT_EACH)
                        .param("areas", spans.stream().map(Span::area).toArray(String[]::new))
                        .param("firsts", array(spans.stream().map(Span::first).toList()))
                        .param("lasts", array(spans.stream().map(Span::last).toList()))
                        .param("notBy", notBy.value())
                        .query((row, _) -> Map.entry(
                                new Span(
                                        row.getString("area"),
                                        new ProposalNumber(row.getLong("first")),
                                        new ProposalNumber(row.getLong("last"))),
                                row.getInt("waiting")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("area", filter.area())
                .param("indicator", filter.indicator())
                .param("submission", filter.submission())
                .param("notBy", filter.notBy());
    }

    @Override
    public boolean isWaiting(ProposalNumber proposal) {
        return jdbc.sql(IS_WAITING)
                .param("proposal", proposal.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ProposalNumber> waitingOf(ActorId author) {
        return jdbc.sql(WAITING_OF)
                .param("author", author.value())
                .query((row, _) -> new ProposalNumber(row.getLong("proposal")))
                .list();
    }

    @Override
    public List<ProposalNumber> take(Collection<ProposalNumber> proposals) {
        return jdbc.sql(TAKE)
                .param("proposals", array(proposals))
                .query((row, _) -> new ProposalNumber(row.getLong("proposal")))
                .list();
    }

    @Override
    public void putBack(Collection<ProposalNumber> proposals) {
        if (!proposals.isEmpty()) {
            jdbc.sql(PUT_BACK).param("proposals", array(proposals)).update();
        }
    }

    /// An array as PostgreSQL writes it.
    static String array(Collection<ProposalNumber> proposals) {
        StringBuilder text = new StringBuilder("{");
        proposals.forEach(one -> text.append(text.length() == 1 ? "" : ",").append(one.value()));
        return text.append('}').toString();
    }
}
