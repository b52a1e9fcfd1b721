package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedOutcome;

/// An action of the Agenda on a card: what is found of it, what became of its deadlines, and which of its questions
/// nobody has looked at. Also the questions of an area that belong to no lettered action: those have no code.
///
/// @param code as people write it: `2.i.a`; empty for the questions of no lettered action
/// @param title our title; in no headline where the action is from memory
/// @param isFromMemory whether the title is
/// @param others findings shown under another action that bear on this one too
/// @param notFound the questions on which somebody looked and found nothing, with the claims that say so
/// @param unread the questions nobody has looked at; an action's own page leads to them
public record CardAction(
        String code,
        String href,
        String title,
        boolean isFromMemory,
        List<Deadline> deadlines,
        List<CardFinding> findings,
        List<Other> others,
        List<CardFinding> notFound,
        List<Link> unread) {

    /// @param note why no outcome is given; empty where it is
    public record Deadline(String words, List<Outcome> outcomes, String note) {}

    public record Outcome(Mark mark, List<String> questions) {}

    public record Other(String name, String href, Mark mark) {}

    static CardAction of(
            Asked asked,
            PublishedCard card,
            PublishedCommitment action,
            List<PublishedCard.Entry> own,
            List<PublishedCard.Entry> elsewhere) {
        return new CardAction(
                CommitmentName.code(action.id()),
                CommitmentName.address(asked, action.id()),
                action.title(),
                action.isFromMemory(),
                deadlines(asked, card, action),
                findings(asked, own),
                elsewhere.stream()
                        .filter(PublishedCard.Entry::isSpokenOf)
                        .map(entry -> other(asked, entry))
                        .toList(),
                notFound(asked, own),
                unread(own, _ -> ""));
    }

    /// The questions of an area that observe no lettered action.
    static CardAction ofNone(Asked asked, String title, List<PublishedCard.Entry> own) {
        return new CardAction(
                "",
                "",
                title,
                false,
                List.of(),
                findings(asked, own),
                List.of(),
                notFound(asked, own),
                unread(own, indicator -> asked.to("/indicators/" + indicator.id())));
    }

    private static List<CardFinding> findings(Asked asked, List<PublishedCard.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.isSpokenOf() && !isNotFound(entry))
                .map(entry -> CardFinding.of(asked, entry))
                .toList();
    }

    private static List<CardFinding> notFound(Asked asked, List<PublishedCard.Entry> entries) {
        return entries.stream()
                .filter(CardAction::isNotFound)
                .map(entry -> CardFinding.of(asked, entry))
                .toList();
    }

    private static boolean isNotFound(PublishedCard.Entry entry) {
        return entry.finding().finding() == PublishedFinding.Kind.NO_INFORMATION
                && entry.finding().proxies().isEmpty();
    }

    private static Other other(Asked asked, PublishedCard.Entry entry) {
        return new Other(
                entry.indicator().name(),
                "#" + CardFinding.anchor(entry.indicator()),
                Mark.of(entry.finding(), entry.indicator(), asked.phrases(), asked.words()));
    }

    private static List<Link> unread(List<PublishedCard.Entry> entries, Function<PublishedIndicator, String> address) {
        return entries.stream()
                .filter(entry -> !entry.isSpokenOf())
                .map(entry -> new Link(entry.indicator().name(), address.apply(entry.indicator())))
                .toList();
    }

    private static List<Deadline> deadlines(Asked asked, PublishedCard card, PublishedCommitment action) {
        return action.deadlines().stream()
                .map(deadline -> new Deadline(
                        asked.phrases().standing(deadline.words()),
                        outcomes(asked, card, action, deadline),
                        deadline.decides() ? "" : asked.words().say("card.deadline.open")))
                .filter(deadline ->
                        !deadline.outcomes().isEmpty() || !deadline.note().isEmpty())
                .toList();
    }

    private static List<Outcome> outcomes(
            Asked asked, PublishedCard card, PublishedCommitment action, PublishedCommitment.Deadline deadline) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PublishedOutcome.Kind kind : PublishedOutcome.Kind.values()) {
            List<String> questions = card.outcomes().stream()
                    .filter(outcome -> outcome.commitment().equals(action.id())
                            && outcome.deadline().equals(deadline)
                            && outcome.outcome() == kind)
                    .flatMap(outcome -> asked.edition().indicator(outcome.indicator()).stream())
                    .map(PublishedIndicator::name)
                    .toList();
            if (!questions.isEmpty()) {
                outcomes.add(new Outcome(OutcomeMark.of(kind, asked.words()), questions));
            }
        }
        return outcomes;
    }

    /// Whether no source was read on anything it asks.
    public boolean isSilent() {
        return findings.isEmpty() && others.isEmpty() && notFound.isEmpty();
    }
}
