package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// A state's card: what is established, since when and by whom; what is not known; what sources dispute; what it did.
///
/// @param standing of which day and edition the card speaks, and how new its newest evidence is
/// @param absence why no questions are answered, or why there are so few; empty where nothing is to be said
/// @param compare where the state is set beside others; empty for what is no state
/// @param replies that the state was asked, and what it replied; null where it was never asked
/// @param strip the five areas, for a state that exists on the day
public record StatePage(
        Frame frame,
        String name,
        AreaFacts facts,
        String standing,
        String absence,
        String compare,
        @Nullable StateReplies replies,
        List<CardArea> strip,
        List<CardArea> areas,
        CardUnknown unknown,
        List<Remark> disputed,
        Bands bands,
        List<Act> acts,
        SourceList sources) {

    public record Remark(String name, String href, String says) {}

    /// Something done about a treaty, with the source that says so.
    public record Act(String when, String done, String treaty, String treatyHref, String source, String sourceHref) {}

    static StatePage of(Asked asked, PublishedArea area) {
        Words words = asked.words();
        PublishedCard card = PublishedCard.of(asked.edition(), area, asked.moment());
        List<CardArea> areas = CardArea.all(asked, card);
        return new StatePage(
                Frame.of(asked, "/states", area.name(), words.say("state.description", area.name()))
                        .withData(asked),
                area.name(),
                AreaFacts.of(asked, area),
                standing(asked, card),
                absence(asked, area),
                card.tallies().isEmpty() ? "" : asked.to("/compare?states=" + area.code()),
                StateReplies.of(asked, card),
                areas.stream().filter(one -> !one.summary().isEmpty()).toList(),
                areas,
                CardUnknown.of(asked, card),
                disputed(asked, card),
                Bands.of(asked, Subject.of(area.code()), throughTime(asked, card)),
                card.acts().stream().map(claim -> act(asked, claim, area)).toList(),
                SourceList.of(asked, List.of(card)));
    }

    private static String standing(Asked asked, PublishedCard card) {
        Words words = asked.words();
        String day = words.say(
                "card.standing",
                asked.phrases().day(asked.moment().on()),
                String.valueOf(asked.edition().record().number()));
        return card.lastEvidence()
                .map(last ->
                        day + " " + words.say("state.evidence", asked.phrases().day(last)))
                .orElse(day);
    }

    private static String absence(Asked asked, PublishedArea area) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        Moment moment = asked.moment();
        LocalDate ended = area.ended();
        LocalDate began = area.began();
        if (ended != null && !moment.on().isBefore(ended)) {
            return words.say("state.absent.ended", area.name(), phrases.day(ended.minusDays(1)));
        }
        if (began != null && moment.on().isBefore(began)) {
            return words.say("state.absent.not-yet", area.name(), phrases.day(began));
        }
        return area.kind().equals("state") ? "" : words.say("state.absent." + area.kind());
    }

    /// Treaties, and what was promised by a day: what has a course worth drawing.
    private static List<PublishedIndicator> throughTime(Asked asked, PublishedCard card) {
        return card.entries().stream()
                .filter(Entry::isSpokenOf)
                .filter(entry -> entry.isOnATreaty()
                        || entry.indicator().commitments().stream()
                                .flatMap(id -> asked.edition().commitment(id).stream())
                                .flatMap(commitment -> commitment.deadlines().stream())
                                .anyMatch(deadline -> deadline.decides()))
                .map(Entry::indicator)
                .toList();
    }

    private static boolean isDisputed(PublishedFinding finding) {
        return finding.finding() == PublishedFinding.Kind.CONTESTED
                || !finding.rivals().isEmpty()
                || !finding.notCompared().isEmpty();
    }

    private static List<Remark> disputed(Asked asked, PublishedCard card) {
        return card.entries().stream()
                .filter(entry -> isDisputed(entry.finding()))
                .map(entry -> CardFinding.of(asked, entry))
                .map(view -> new Remark(view.name(), "#" + view.anchor(), says(view)))
                .toList();
    }

    private static String says(CardFinding view) {
        return Stream.concat(
                        Stream.of(view.mark().word() + "."),
                        view.cited().stream().map(CardFinding.Cited::says).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining(" "));
    }

    private static Act act(Asked asked, PublishedClaim claim, PublishedArea area) {
        AnswerValue.OfAct act = (AnswerValue.OfAct) claim.answer();
        Phrases phrases = asked.phrases();
        return new Act(
                phrases.bounds(claim.from()),
                done(asked, act, claim, area),
                asked.edition()
                        .indicator(claim.indicator())
                        .map(PublishedIndicator::name)
                        .orElse(claim.indicator().value()),
                asked.to("/indicators/" + claim.indicator()),
                asked.edition()
                        .document(new DocumentNumber(claim.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(claim.document())),
                asked.toClaim(claim.document(), claim.id()));
    }

    /// "extended for Aruba" on the card of who did it, "extended by the Netherlands" on Aruba's.
    private static String done(Asked asked, AnswerValue.OfAct act, PublishedClaim claim, PublishedArea area) {
        Words words = asked.words();
        String done = asked.phrases().worded("act.", act.act());
        if (act.territory().isEmpty()) {
            return done;
        }
        return act.territory().equals(area.code().value()) && claim.subject() instanceof Subject.Area(var by)
                ? words.say("act.by", done, name(asked, by))
                : words.say(
                        "act.for",
                        done,
                        AreaCode.parse(act.territory())
                                .map(code -> name(asked, code))
                                .orElse(act.territory()));
    }

    private static String name(Asked asked, AreaCode code) {
        return asked.edition().area(code).map(PublishedArea::name).orElse(code.value());
    }
}
