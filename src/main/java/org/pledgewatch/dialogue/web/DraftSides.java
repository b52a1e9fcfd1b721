package org.pledgewatch.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.dialogue.DraftCard;
import org.pledgewatch.dialogue.DraftCards;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.stereotype.Component;

/// What speaks for each answer on a draft card.
@Component
class DraftSides {
    private final DraftCards cards;
    private final EvidenceWords evidence;
    private final Words words = Words.of("dialogue", Locale.ENGLISH);

    DraftSides(DraftCards cards, EvidenceWords evidence) {
        this.cards = cards;
        this.evidence = evidence;
    }

    /// Every answer with the claims that give it; near answers as what they are.
    List<ContestPage.Side> of(Round round, DraftCard.Entry entry) {
        Map<ClaimId, Claim> claims =
                entry.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity(), (one, _) -> one));
        List<ContestPage.Side> sides = new ArrayList<>();
        supports(entry)
                .forEach(support -> sides.add(new ContestPage.Side(
                        evidence.answer(entry.indicator().id(), support.answer()), said(round, support, claims))));
        entry.proxies()
                .forEach(support -> sides.add(new ContestPage.Side(
                        words.say(
                                "draft.near", evidence.answer(entry.indicator().id(), support.answer())),
                        said(round, support, claims))));
        return sides.stream().filter(side -> !side.claims().isEmpty()).toList();
    }

    private List<SaidClaim> said(Round round, Support support, Map<ClaimId, Claim> claims) {
        return support.claims().stream()
                .flatMap(id -> {
                    Claim claim = claims.get(id);
                    return claim != null
                            ? Stream.of(evidence.said(claim, round.day(), false))
                            : cards.list(round, id).map(list -> evidence.said(list, false)).stream();
                })
                .toList();
    }

    private static List<Support> supports(DraftCard.Entry entry) {
        return switch (entry.finding()) {
            case Finding.Established known -> joined(List.of(known.answer()), known.rivals(), known.notCompared());
            case Finding.Contested dispute -> joined(dispute.answers(), dispute.rivals(), dispute.notCompared());
            case Finding.Undetermined open -> joined(open.possible(), open.rivals(), open.notCompared());
            case Finding.NoInformation(var found) -> List.of(new Support(new Answer.NothingFound(), found));
            case Finding.NotApplicable none ->
                joined(List.of(new Support(new Answer.NotApplicable(), none.claims())), none.rivals(), List.of());
            case Finding.NotYetAssessed _ -> List.of();
        };
    }

    private static List<Support> joined(List<Support> answers, List<Support> rivals, List<Support> beside) {
        return Stream.of(answers, rivals, beside).flatMap(List::stream).toList();
    }
}
