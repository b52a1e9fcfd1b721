package org.pledgewatch.review.web;

import java.util.Locale;
import java.util.function.Function;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.springframework.stereotype.Component;

/// A proposal in a row of a table.
@Component
class ProposalBriefs {
    private final ChangeWords changes;
    private final Words words = Words.of("review", Locale.ENGLISH);

    ProposalBriefs(ChangeWords changes) {
        this.changes = changes;
    }

    record Brief(String about, String question, String says, String when, int document, String locator) {}

    Brief of(Proposal proposal, Function<Claim, ClaimView> views) {
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var entered) -> {
                ClaimView claim = views.apply(entered);
                yield new Brief(
                        claim.subject(),
                        claim.indicator(),
                        claim.answer(),
                        claim.when(),
                        claim.document(),
                        claim.locator());
            }
            case Proposal.Content.OfRecord(var change) ->
                new Brief(
                        changes.area(change),
                        words.say("change.title", changes.kind(change), change.id()),
                        words.say("change.brief", change.difference().size()),
                        "",
                        change.citation().document().value(),
                        change.citation().locator());
        };
    }
}
