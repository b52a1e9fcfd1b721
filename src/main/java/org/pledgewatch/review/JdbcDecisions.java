package org.pledgewatch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisions implements Decisions {
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
    private final Clock clock;

    JdbcDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                .param("proposals", JdbcQueue.array(proposals))
                .param("outcome", outcome)
                .param("by", by.value())
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
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
    public List<ProposalNumber> returnedTo(ActorId author) {
        return jdbc.sql(RETURNED_TO)
                .param("author", author.value())
                .query((row, _) -> new ProposalNumber(row.getLong("number")))
                .list();
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
}
