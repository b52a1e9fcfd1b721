package org.pledgewatch.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDiscussions implements Discussions {
    private static final String OF = """
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

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDiscussions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Remark> of(ProposalNumber proposal) {
        return jdbc.sql(OF)
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
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
