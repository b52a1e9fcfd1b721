package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;

/// One of the five areas of the Agenda on a card, action by action.
///
/// @param summary how much of it is established; empty for what is no state
/// @param rest how much is contested, last known only, open, not yet assessed; empty parts left out
/// @param squares a mark for each question, the fullest first: a picture of the summary
/// @param actions those of which something is known
/// @param silent those on which no source was read
public record CardArea(
        String anchor,
        String name,
        String summary,
        String rest,
        List<String> squares,
        List<CardAction> actions,
        List<CardAction> silent) {
    private static final InstrumentId AGENDA = new InstrumentId("stockholm-1996");

    static List<CardArea> all(Asked asked, PublishedCard card) {
        List<String> areas = Stream.concat(
                        PublishedCard.AGENDA.stream(),
                        card.entries().stream().map(entry -> entry.indicator().agendaArea()))
                .distinct()
                .toList();
        return areas.stream()
                .map(area -> of(asked, card, area))
                .filter(area -> !card.tallies().isEmpty() || !area.actions().isEmpty())
                .toList();
    }

    private static CardArea of(Asked asked, PublishedCard card, String area) {
        List<Entry> entries = card.entries().stream()
                .filter(entry -> entry.indicator().agendaArea().equals(area))
                .toList();
        List<CardAction> actions = card.tallies().isEmpty()
                ? List.of(CardAction.ofNone(asked, "", entries))
                : actions(asked, card, area, entries);
        return new CardArea(
                area,
                PublishedCard.AGENDA.contains(area)
                        ? asked.phrases().worded("agenda.", area)
                        : asked.words().say("card.context"),
                summary(asked.words(), card, area),
                rest(asked.words(), card, area),
                card.tallies().isEmpty() ? List.of() : squares(asked, entries),
                actions.stream().filter(action -> !action.isSilent()).toList(),
                actions.stream().filter(CardArea::isWorthALine).toList());
    }

    private static boolean isWorthALine(CardAction action) {
        return action.isSilent() && !action.unread().isEmpty();
    }

    /// Each question under the first action it observes in its own area; under the others it is pointed to.
    private static List<CardAction> actions(Asked asked, PublishedCard card, String area, List<Entry> entries) {
        Set<IndicatorId> placed = new HashSet<>();
        List<CardAction> actions = new ArrayList<>();
        for (PublishedCommitment action : asked.edition().commitments()) {
            if (isOfTheAgenda(action) && action.agendaArea().equals(area)) {
                List<Entry> own = entries.stream()
                        .filter(entry -> observes(entry, action) && placed.add(idOf(entry)))
                        .toList();
                Set<IndicatorId> here = own.stream().map(CardArea::idOf).collect(Collectors.toSet());
                List<Entry> elsewhere = card.entries().stream()
                        .filter(entry -> observes(entry, action) && !here.contains(idOf(entry)))
                        .toList();
                actions.add(CardAction.of(asked, card, action, own, elsewhere));
            }
        }
        List<Entry> rest =
                entries.stream().filter(entry -> !placed.contains(idOf(entry))).toList();
        add(actions, asked, "card.treaties", rest, Entry::isOnATreaty);
        add(actions, asked, "card.beyond", rest, entry -> !entry.isOnATreaty());
        return actions;
    }

    /// The lettered actions, whose codes begin with a number; the points of the Declaration say the same more widely.
    private static boolean isOfTheAgenda(PublishedCommitment action) {
        return action.id().instrument().equals(AGENDA)
                && Character.isDigit(action.id().code().charAt(0));
    }

    private static void add(
            List<CardAction> actions, Asked asked, String title, List<Entry> rest, Predicate<Entry> condition) {
        List<Entry> entries = rest.stream().filter(condition).toList();
        if (!entries.isEmpty()) {
            actions.add(CardAction.ofNone(asked, asked.words().say(title), entries));
        }
    }

    private static boolean observes(Entry entry, PublishedCommitment action) {
        return action.indicators().contains(idOf(entry));
    }

    private static IndicatorId idOf(Entry entry) {
        return entry.indicator().id();
    }

    private static String summary(Words words, PublishedCard card, String area) {
        return tally(card, area)
                .map(tally -> tally.of() == 0
                        ? words.say("state.area.none")
                        : words.say("card.established", tally.established(), tally.of()))
                .orElse("");
    }

    private static String rest(Words words, PublishedCard card, String area) {
        return tally(card, area)
                .map(tally -> Stream.of(
                                said(words, "card.contested", tally.contested()),
                                said(words, "card.stale", tally.stale()),
                                said(words, "card.open", tally.open()),
                                said(words, "card.unread", tally.notYetAssessed()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(words.say("list.comma"))))
                .orElse("");
    }

    private static Optional<PublishedCard.Tally> tally(PublishedCard card, String area) {
        return card.tallies().stream()
                .filter(tally -> tally.area().equals(area))
                .findFirst();
    }

    private static String said(Words words, String key, int number) {
        return number == 0 ? "" : words.say(key, number);
    }

    private static List<String> squares(Asked asked, List<Entry> entries) {
        return entries.stream()
                .map(entry -> Mark.of(entry.finding(), entry.indicator(), asked.phrases(), asked.words()))
                .sorted(Comparator.comparingInt(Mark::order))
                .map(Mark::look)
                .toList();
    }
}
