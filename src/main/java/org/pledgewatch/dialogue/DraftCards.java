package org.pledgewatch.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// The draft cards of rounds of reply, made anew from the ledger as it was.
@Component
public class DraftCards {
    private final EvidenceNow evidence;
    private final Commitments commitments;

    DraftCards(EvidenceNow evidence, Commitments commitments) {
        this.evidence = evidence;
        this.commitments = commitments;
    }

    public DraftCard of(Round round, AreaCode state) {
        Evidence then = evidence.at(round.position(), round.day());
        return new DraftCard(
                round,
                state,
                questions()
                        .flatMap(indicator -> entry(then, round, state, indicator).stream())
                        .toList());
    }

    private Stream<Indicator> questions() {
        return commitments.indicators().stream().filter(indicator -> indicator.universe() == Indicator.Universe.STATES);
    }

    /// A question that draft cards answer, by its id as it stands in an address.
    public Optional<Indicator> question(String id) {
        return questions().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /// One finding alone.
    public Optional<DraftCard.Entry> entry(Round round, AreaCode state, String question) {
        return question(question)
                .flatMap(indicator -> entry(evidence.at(round.position(), round.day()), round, state, indicator));
    }

    /// A complete list on which a card of the round rests.
    public Optional<CompleteList> list(Round round, ClaimId id) {
        return evidence.at(round.position(), round.day()).list(id);
    }

    private static Optional<DraftCard.Entry> entry(Evidence then, Round round, AreaCode state, Indicator indicator) {
        Subject subject = Subject.of(state);
        Moment moment = Moment.on(round.day());
        return then.assessment().finding(subject, indicator, moment).map(finding -> {
            List<Support> proxies = then.assessment().proxies(subject, indicator, moment);
            return new DraftCard.Entry(
                    indicator,
                    finding,
                    proxies,
                    Stream.concat(
                                    Stream.concat(Evidence.supports(finding), proxies.stream())
                                            .flatMap(support -> support.claims().stream()),
                                    silent(finding).stream())
                            .distinct()
                            .flatMap(id -> then.claim(id).stream())
                            .toList());
        });
    }

    private static List<ClaimId> silent(Finding finding) {
        return switch (finding) {
            case Finding.NoInformation(var claims) -> claims;
            case Finding.NotApplicable none -> none.claims();
            case Finding.Established _, Finding.Contested _, Finding.Undetermined _, Finding.NotYetAssessed _ ->
                List.of();
        };
    }
}
