package org.pledgewatch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.ProposalsMade;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.BatchNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQueue implements Queue {
    private static final String QUEUE = """
            insert into review.waiting (proposal, author, area, indicator, submission, since, drawn)
            select number, author, area, indicator, submission, proposed_at,
                   random() < :share
                   and kind = 'claim'
                   and replaces is null
                   and indicator in (:onAScale)
                   and case content::jsonb #>> '{answer,type}'
                            when 'level'
                            then content::jsonb #>> '{answer,lowest}' = content::jsonb #>> '{answer,highest}'
                            when 'nothing-found' then true
                            when 'not-applicable' then true
                            else false
                       end
              from intake.proposal
             where number between :first and :last
               and not exists (select from review.waiting where waiting.proposal = proposal.number)
               and not exists (select from review.decision where decision.proposal = proposal.number)
            """;
    private static final String SHARES = """
            select author, area, count(*) as waiting, count(*) filter (where drawn) as drawn
              from review.waiting
             where proposal between :first and :last
             group by author, area
             order by area
            """;
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
    private static final String RETURNED_TO = """
            select number
              from intake.proposal
              join review.decision on decision.proposal = proposal.number
             where proposal.author = :author
               and decision.outcome = 'returned'
               and not exists (select
                                 from intake.proposal as later
                                 left join review.decision as its on its.proposal = later.number
                                where later.replaces = proposal.number
                                  and its.outcome is distinct from 'taken-back')
             order by number
            """;
    private static final String TAKE = """
            delete from review.waiting
             where proposal in (select unnest(:proposals::bigint[]))
            returning proposal
            """;
    private static final String DECIDED = """
            insert into review.decision (proposal, outcome, decided_by, reason, decided_at, batch)
            select proposal, :outcome, :by, :reason, :at, :batch
              from unnest(:proposals::bigint[]) as proposal
            """;
    private static final String VERDICT = """
            select proposal, outcome, decided_by, reason, decided_at, batch
              from review.decision
             where proposal = :proposal
            """;
    private static final String REMARKS = """
            select author, text, said_at
              from review.remark
             where proposal = :proposal
             order by number
            """;
    private static final String SAY = """
            insert into review.remark (proposal, author, text, said_at)
            values (:proposal, :author, :text, :at)
            returning number
            """;
    private static final String FATES = """
            select number as proposal, outcome, decided_by, reason, decided_at, batch
              from intake.proposal
              left join review.decision on decision.proposal = proposal.number
             where author = :author
               and (:before = 0 or number < :before)
             order by number desc
             limit :most
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<String> onAScale;
    private final double share;

    /// @param share how many of the proposals are drawn for a second reading, from 0 to 1
    JdbcQueue(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            Commitments commitments,
            @Value("${pledgewatch.review.second-reading:0.1}") double share) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.onAScale = commitments.indicators().stream()
                .filter(indicator -> indicator.scale() != null)
                .map(indicator -> indicator.id().value())
                .toList();
        this.share = share;
    }

    /// In the transaction that proposes: what is proposed waits, and nothing waits that is not proposed. Between its
    /// numbers there may be those of somebody who proposed at the same time; they are queued already.
    ///
    /// Drawn is what two can answer in the same words: one level, or a silence. What is proposed again was
    /// talked about, so nobody reads it as if they had not.
    @EventListener
    void queue(ProposalsMade made) {
        jdbc.sql(QUEUE)
                .param("first", made.first().value())
                .param("last", made.last().value())
                .param("share", share)
                .param("onAScale", onAScale)
                .update();
        jdbc
                .sql(SHARES)
                .param("first", made.first().value())
                .param("last", made.last().value())
                .query((row, _) -> Map.entry(new ActorId(row.getString("author")), share(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((author, shares) ->
                        events.publishEvent(new ProposalsQueued(made.first(), made.last(), author, shares)));
    }

    private static ProposalsQueued.Share share(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new ProposalsQueued.Share(
                area == null ? null : new AreaCode(area), row.getInt("waiting"), row.getInt("drawn"));
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
    public List<ProposalNumber> returnedTo(ActorId author) {
        return jdbc.sql(RETURNED_TO)
                .param("author", author.value())
                .query((row, _) -> new ProposalNumber(row.getLong("number")))
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

    @Override
    public void accepted(Collection<ProposalNumber> proposals, ActorId by, String reason, BatchNumber batch) {
        decided(proposals, "accepted", by, reason, batch);
    }

    @Override
    public void returned(Collection<ProposalNumber> proposals, ActorId by, String reason) {
        decided(proposals, "returned", by, reason, null);
    }

    @Override
    public void takenBack(Collection<ProposalNumber> proposals, ActorId by, String reason) {
        decided(proposals, "taken-back", by, reason, null);
    }

    private void decided(
            Collection<ProposalNumber> proposals,
            String outcome,
            ActorId by,
            String reason,
            @Nullable BatchNumber batch) {
        jdbc.sql(DECIDED)
                .param("proposals", array(proposals))
                .param("outcome", outcome)
                .param("by", by.value())
                .param("reason", reason)
                .param("at", now())
                .param("batch", batch == null ? null : batch.value(), java.sql.Types.INTEGER)
                .update();
    }

    @Override
    public Optional<Verdict> verdict(ProposalNumber proposal) {
        return jdbc.sql(VERDICT)
                .param("proposal", proposal.value())
                .query((row, _) -> verdict(row))
                .optional();
    }

    @Override
    public List<Remark> remarks(ProposalNumber proposal) {
        return jdbc.sql(REMARKS)
                .param("proposal", proposal.value())
                .query((row, _) -> new Remark(
                        new ActorId(row.getString("author")),
                        row.getString("text"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public long say(ProposalNumber proposal, ActorId author, String text) {
        return jdbc.sql(SAY)
                .param("proposal", proposal.value())
                .param("author", author.value())
                .param("text", text)
                .param("at", now())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Fate> fates(ActorId author, @Nullable ProposalNumber before, int most) {
        return jdbc.sql(FATES)
                .param("author", author.value())
                .param("before", before == null ? 0 : before.value())
                .param("most", most)
                .query((row, _) -> new Fate(
                        new ProposalNumber(row.getLong("proposal")),
                        row.getString("outcome") == null ? null : verdict(row)))
                .list();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        ProposalNumber proposal = new ProposalNumber(row.getLong("proposal"));
        ActorId by = new ActorId(row.getString("decided_by"));
        Instant at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
        String reason = row.getString("reason");
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "accepted" -> new Verdict.Accepted(proposal, by, at, reason, new BatchNumber(row.getInt("batch")));
            case "returned" -> new Verdict.Returned(proposal, by, at, reason);
            case "taken-back" -> new Verdict.TakenBack(proposal, by, at, reason);
            default -> throw new IllegalStateException("no such outcome: " + outcome);
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// An array as PostgreSQL writes it.
    static String array(Collection<ProposalNumber> proposals) {
        StringBuilder text = new StringBuilder("{");
        proposals.forEach(one -> text.append(text.length() == 1 ? "" : ",").append(one.value()));
        return text.append('}').toString();
    }
}
