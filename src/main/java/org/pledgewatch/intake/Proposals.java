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

    /// Of everybody who has proposed something, about which states and territories.
    Map<ActorId, Set<AreaCode>> areasByAuthor();

    /// Waits until nothing else of this author's is being proposed by a sheet; the turn ends with the caller's
    /// transaction.
    void awaitTurn(ActorId author);

    /// The last time this author sent a sheet of these bytes of which something was proposed.
    Optional<Sheet> sentBefore(ActorId author, String sha256);

    /// The sheets in which any of these came, the newest first.
    List<SheetPart> sheets(Collection<ProposalNumber> proposals);

    /// What came in a sheet of this author's, in the order of its rows; nothing where it is another's.
    List<ProposalNumber> ofSheet(ActorId author, long sheet);

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

    /// @param howMany how many of the proposals asked about came in it
    record SheetPart(Sheet sheet, long howMany) {}
}
