package org.pledgewatch.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Moments;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.intake.web.ClaimWords;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.review.Decisions;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.Verdict;
import org.springframework.stereotype.Component;

/// Makes the page of one's own proposals and what became of them.
@Component
class MinePages {
    private static final int ON_A_PAGE = 50;

    private final Proposals proposals;
    private final Queue queue;
    private final Decisions decisions;
    private final ClaimWords claims;
    private final ProposalBriefs briefs;
    private final DeskDoor door;
    private final Words words = Words.of("review", Locale.ENGLISH);

    MinePages(
            Proposals proposals,
            Queue queue,
            Decisions decisions,
            ClaimWords claims,
            ProposalBriefs briefs,
            DeskDoor door) {
        this.proposals = proposals;
        this.queue = queue;
        this.decisions = decisions;
        this.claims = claims;
        this.briefs = briefs;
        this.door = door;
    }

    MinePage mine(HttpServletRequest request, Person author, @Nullable ProposalNumber before) {
        List<Decisions.Fate> fates = decisions.fates(author.actor(), before, ON_A_PAGE);
        Map<ProposalNumber, Proposal> found =
                proposals.find(fates.stream().map(Decisions.Fate::proposal).toList()).stream()
                        .collect(Collectors.toMap(Proposal::number, Function.identity()));
        Function<Claim, ClaimView> views = claims.views();
        return new MinePage(
                door.frame(request, words.say("mine.title")),
                words,
                sheets(author),
                fates.stream()
                        .map(fate -> row(fate, Objects.requireNonNull(found.get(fate.proposal())), views))
                        .toList(),
                fates.size() == ON_A_PAGE
                        ? "/desk/mine?before=" + fates.getLast().proposal()
                        : "");
    }

    private List<MinePage.Sheet> sheets(Person author) {
        return proposals.sheets(queue.waitingOf(author.actor())).stream()
                .map(part -> new MinePage.Sheet(
                        part.sheet().number(),
                        words.say(
                                "mine.sheet",
                                part.sheet().file(),
                                Moments.told(part.sheet().at(), words.locale()),
                                part.howMany())))
                .toList();
    }

    private MinePage.Row row(Decisions.Fate fate, Proposal proposal, Function<Claim, ClaimView> views) {
        ProposalBriefs.Brief brief = briefs.of(proposal, views);
        Verdict verdict = fate.verdict();
        String kind = switch (verdict) {
            case null -> "waiting";
            case Verdict.Accepted _ -> "accepted";
            case Verdict.Returned _ -> "returned";
            case Verdict.TakenBack _ -> "taken-back";
        };
        return new MinePage.Row(
                fate.proposal().value(),
                brief.about(),
                brief.question(),
                brief.says(),
                brief.when(),
                Moments.told(proposal.at(), words.locale()),
                kind,
                verdict == null
                        ? words.say("mine.waiting")
                        : words.say("mine." + kind, Moments.told(verdict.at(), words.locale())),
                verdict == null ? "" : verdict.reason(),
                kind.equals("returned") && proposal.claim().isPresent()
                        ? "/desk/claims/new?replaces=" + fate.proposal()
                        : "");
    }
}
