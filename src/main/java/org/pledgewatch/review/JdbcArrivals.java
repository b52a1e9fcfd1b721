package org.pledgewatch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.intake.ProposalsMade;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts what is proposed into the queue, and draws a share of it for a second reading.
@Repository
class JdbcArrivals {
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

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final List<String> onAScale;
    private final double share;

    /// @param share how many of the proposals are drawn for a second reading, from 0 to 1
    JdbcArrivals(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Commitments commitments,
            @Value("${pledgewatch.review.second-reading:0.1}") double share) {
        this.jdbc = jdbc;
        this.events = events;
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
}
