package org.pledgewatch.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// Everything that was ever proposed. Added to, never changed.
public interface Proposals {
    /// Adds proposals in the caller's transaction and tells of them.
    ProposalsMade add(ActorId author, @Nullable Submission submission, List<New> proposals);

    Optional<Proposal> find(ProposalNumber number);

    /// In the order of their numbers; those that are not there are left out.
    List<Proposal> find(Collection<ProposalNumber> numbers);

    /// The states and territories about which somebody has proposed something.
    Set<AreaCode> areasOf(ActorId author);

    /// Waits until nothing else of this author's is being proposed by a sheet; the turn ends with the caller's
    /// transaction.
    void awaitTurn(ActorId author);

    /// The last time this author sent a sheet of these bytes of which something was proposed.
    Optional<Sheet> sentBefore(ActorId author, String sha256);

    /// In the order of their numbers; those that are not there are left out.
    List<Sheet> sheets(Collection<Long> submissions);

    /// @param line the row of the sheet, 0 where there is none
    record New(
            Proposal.Content content,
            int line,
            Map<String, String> cells,
            @Nullable ProposalNumber replaces) {

        public New(Claim claim, int line, Map<String, String> cells, @Nullable ProposalNumber replaces) {
            this(new Proposal.Content.OfClaim(claim), line, cells, replaces);
        }
    }

    /// A sheet that was sent.
    record Submission(String file, String sha256) {}

    /// A sheet of which something was proposed.
    record Sheet(long number, String file, Instant at) {}
}
