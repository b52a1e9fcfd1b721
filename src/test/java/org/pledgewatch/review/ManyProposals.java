package org.pledgewatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.transaction.support.TransactionTemplate;

/// Proposals by the thousand, as a large sheet brings them: every state, every question with a scale, one year.
///
/// @param server on whose desk they are laid
public record ManyProposals(RealServer server) {
    /// @return the number of the first; the others follow it
    public ProposalNumber propose(Person author, LocalDate day, int count) {
        return propose(author, null, day, count);
    }

    /// As rows of one sheet.
    ///
    /// @return the number of the first; the others follow it
    public ProposalNumber proposeSheet(Person author, LocalDate day, int count) {
        return propose(author, new Proposals.Submission(day + ".xlsx", "0".repeat(64)), day, count);
    }

    private ProposalNumber propose(Person author, Proposals.@Nullable Submission submission, LocalDate day, int count) {
        List<Proposals.New> some = claims(day).subList(0, count).stream()
                .map(claim -> new Proposals.New(claim, 0, Map.of(), null))
                .toList();
        return Objects.requireNonNull(server.ask(TransactionTemplate.class)
                .execute(_ -> server.ask(Proposals.class)
                        .add(author.actor(), submission, some)
                        .first()));
    }

    /// Of every state on every question with a scale of its own: no two say the same.
    public List<Claim> claims(LocalDate day) {
        List<Claim> claims = new ArrayList<>();
        for (Area area : server.ask(Areas.class).all()) {
            for (Indicator indicator : server.ask(Commitments.class).indicators()) {
                Scale scale = indicator.scale();
                if (area.kind() == Area.Kind.STATE && scale != null && !indicator.isTreatyStatus()) {
                    claims.add(claim(area, indicator, scale, day));
                }
            }
        }
        return claims;
    }

    private static Claim claim(Area area, Indicator indicator, Scale scale, LocalDate day) {
        String level = scale.levels().get(day.getYear() % scale.levels().size()).code();
        return new Claim(
                ClaimId.NOT_YET_ENTERED,
                Subject.of(area.code()),
                indicator.version(),
                new Answer.Level(scale.version(), level, level),
                new Validity.Observed(DateBounds.on(day)),
                DateBounds.on(day),
                new Citation(new DocumentNumber(1), "page " + day.getYear() % 90, null, "the analyst"),
                Fit.EXACT);
    }
}
