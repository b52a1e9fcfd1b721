package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Comparison;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedOutcome;

/// Two to six states side by side, question by question; with fewer, the form to choose them.
///
/// @param remark what is missing to compare; empty where nothing is
/// @param names of all states, to choose from
/// @param areas one of which is shown at a time where there is too much for one page; empty otherwise
/// @param width a style for as many columns as there are states
/// @param parts how much is established, deadlines, then area by area
public record ComparePage(
        Frame frame,
        String title,
        String standing,
        String remark,
        List<Field> fields,
        List<Hidden> hidden,
        List<String> names,
        String caption,
        String width,
        List<Column> columns,
        List<AreaLink> areas,
        List<Part> parts,
        SourceList sources) {

    /// How many answers a page bears before it shows one area at a time.
    private static final int MOST_ANSWERS = 150;

    public record AreaLink(String label, String href, boolean here) {}

    public record Field(String id, String label, String value) {}

    /// A part of the question that the form carries on.
    public record Hidden(String name, String value) {}

    public record Column(String code, String name, String href, String evidence) {}

    /// @param unread questions nobody has looked at for any of the states
    public record Part(String anchor, String name, List<Row> rows, List<Link> unread) {}

    public record Row(String name, String href, String kind, List<Cell> cells) {}

    /// @param look the mark; empty where there is only a word
    public record Cell(String code, String look, String word, String href, String aside) {}

    static ComparePage of(Asked asked, Comparison chosen) {
        Words words = asked.words();
        List<PublishedCard> cards = chosen.hasEnough()
                ? chosen.states().stream()
                        .map(state -> PublishedCard.of(asked.edition(), state, asked.moment()))
                        .toList()
                : List.of();
        String title = cards.isEmpty()
                ? words.say("compare.title")
                : words.say(
                        "compare.of",
                        asked.phrases()
                                .all(chosen.states().stream()
                                        .map(PublishedArea::shortName)
                                        .toList()));
        Frame frame = Frame.of(asked, "/states", title, words.say("compare.description"));
        String shown = shown(asked, cards);
        return new ComparePage(
                cards.isEmpty() ? frame : frame.withData("/compare", data(asked, chosen)),
                title,
                words.say(
                        "card.standing",
                        asked.phrases().day(asked.moment().on()),
                        String.valueOf(asked.edition().record().number())),
                cards.isEmpty() ? words.say(chosen.states().isEmpty() ? "compare.none" : "compare.one") : "",
                fields(words, chosen),
                asked.chosen().entrySet().stream()
                        .map(entry -> new Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                cards.isEmpty() ? names(asked) : List.of(),
                words.say("compare.caption", asked.phrases().day(asked.moment().on())),
                "of" + cards.size(),
                cards.stream().map(card -> column(asked, card)).toList(),
                shown.isEmpty() ? List.of() : areas(asked, chosen, shown),
                cards.isEmpty() ? List.of() : parts(asked, cards, shown),
                SourceList.of(asked, cards));
    }

    private static List<Field> fields(Words words, Comparison chosen) {
        List<Field> fields = new ArrayList<>();
        for (String id : CompareController.FIELDS) {
            int at = fields.size();
            fields.add(new Field(
                    id,
                    words.say("compare.state", at + 1),
                    at < chosen.states().size() ? chosen.states().get(at).shortName() : ""));
        }
        return fields;
    }

    private static List<String> names(Asked asked) {
        return asked.edition().areas().stream()
                .filter(area -> area.kind().equals("state")
                        && area.existsOn(asked.moment().on()))
                .map(PublishedArea::shortName)
                .sorted()
                .toList();
    }

    private static Column column(Asked asked, PublishedCard card) {
        return new Column(
                card.area().code().value(),
                card.area().shortName(),
                asked.to("/states/" + card.area().code()),
                card.lastEvidence()
                        .map(day -> asked.words()
                                .say("state.evidence", asked.phrases().day(day)))
                        .orElse(""));
    }

    private static Map<String, String> data(Asked asked, Comparison chosen) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("states", chosen.codes());
        question.putAll(asked.chosen());
        return question;
    }

    /// The area that is shown alone; empty where all have room.
    private static String shown(Asked asked, List<PublishedCard> cards) {
        String area = asked.particular().getOrDefault("area", "");
        long answers = cards.stream()
                .flatMap(card -> card.entries().stream())
                .filter(Entry::isSpokenOf)
                .map(entry -> entry.indicator().id())
                .distinct()
                .count();
        boolean isTooMuch = answers * cards.size() > MOST_ANSWERS;
        return area.isEmpty() && isTooMuch ? PublishedCard.AGENDA.getFirst() : area;
    }

    private static List<AreaLink> areas(Asked asked, Comparison chosen, String shown) {
        return PublishedCard.AGENDA.stream()
                .map(area -> new AreaLink(
                        asked.phrases().worded("agenda.", area),
                        asked.to("/compare?states=" + chosen.codes() + "&area=" + area),
                        area.equals(shown)))
                .toList();
    }

    private static List<Part> parts(Asked asked, List<PublishedCard> cards, String shown) {
        return Stream.concat(
                        Stream.of(tallies(asked, cards), deadlines(asked, cards)),
                        PublishedCard.AGENDA.stream()
                                .filter(area -> shown.isEmpty() || area.equals(shown))
                                .map(area -> questions(asked, cards, area)))
                .filter(part -> !part.rows().isEmpty() || !part.unread().isEmpty())
                .toList();
    }

    private static Part tallies(Asked asked, List<PublishedCard> cards) {
        return new Part(
                "established",
                asked.words().say("compare.established"),
                PublishedCard.AGENDA.stream()
                        .map(area -> row(
                                asked.phrases().worded("agenda.", area),
                                asked.to("/indicators"),
                                "",
                                cards,
                                card -> tally(asked, card, area)))
                        .toList(),
                List.of());
    }

    private static Cell tally(Asked asked, PublishedCard card, String area) {
        return card.tallies().stream()
                .filter(tally -> tally.area().equals(area))
                .findFirst()
                .map(tally -> new Cell(
                        card.area().code().value(),
                        "",
                        asked.words().say("card.n-of-m", tally.established(), tally.of()),
                        asked.to("/states/" + card.area().code() + "#" + area),
                        ""))
                .orElseGet(() -> absent(asked.words().say("compare.absent"), card));
    }

    private static Part deadlines(Asked asked, List<PublishedCard> cards) {
        record Asking(PublishedOutcome like, String name) {
            boolean isOf(PublishedOutcome outcome) {
                return outcome.commitment().equals(like.commitment())
                        && outcome.deadline().equals(like.deadline())
                        && outcome.indicator().equals(like.indicator());
            }
        }
        List<Asking> askings = new ArrayList<>();
        for (PublishedCard card : cards) {
            for (PublishedOutcome outcome : card.outcomes()) {
                if (askings.stream().noneMatch(asking -> asking.isOf(outcome))) {
                    askings.add(new Asking(
                            outcome,
                            asked.edition()
                                    .indicator(outcome.indicator())
                                    .map(PublishedIndicator::name)
                                    .orElse(outcome.indicator().value())));
                }
            }
        }
        return new Part(
                "deadlines",
                asked.words().say("compare.deadlines"),
                askings.stream()
                        .map(asking -> row(
                                asking.name(),
                                CommitmentName.address(asked, asking.like().commitment()),
                                asking.like().deadline().words(),
                                cards,
                                card -> card.outcomes().stream()
                                        .filter(asking::isOf)
                                        .findFirst()
                                        .map(outcome ->
                                                marked(card, OutcomeMark.of(outcome.outcome(), asked.words()), "", ""))
                                        .orElseGet(() -> absent(asked.words().say("compare.no-outcome"), card))))
                        .toList(),
                List.of());
    }

    private static Part questions(Asked asked, List<PublishedCard> cards, String area) {
        List<Row> rows = new ArrayList<>();
        List<Link> unread = new ArrayList<>();
        for (PublishedIndicator indicator : asked.edition().indicators()) {
            if (indicator.agendaArea().equals(area) && indicator.universe().equals("states")) {
                String href = asked.to("/indicators/" + indicator.id());
                if (cards.stream()
                        .flatMap(card -> entry(card, indicator).stream())
                        .anyMatch(Entry::isSpokenOf)) {
                    rows.add(row(
                            indicator.name(),
                            href,
                            asked.phrases().worded("kind.", indicator.kind()),
                            cards,
                            card -> entry(card, indicator)
                                    .map(entry -> found(asked, card, entry))
                                    .orElseGet(() -> absent(asked.words().say("compare.absent"), card))));
                } else {
                    unread.add(new Link(indicator.name(), href));
                }
            }
        }
        return new Part(area, asked.phrases().worded("agenda.", area), rows, unread);
    }

    private static Optional<Entry> entry(PublishedCard card, PublishedIndicator indicator) {
        return card.entries().stream()
                .filter(entry -> entry.indicator().id().equals(indicator.id()))
                .findFirst();
    }

    private static Cell found(Asked asked, PublishedCard card, Entry entry) {
        CardFinding finding = CardFinding.of(asked, entry);
        return marked(
                card,
                finding.mark(),
                entry.isSpokenOf() ? asked.to("/states/" + card.area().code() + "#" + finding.anchor()) : "",
                finding.since());
    }

    private static Cell marked(PublishedCard card, Mark mark, String href, String aside) {
        return new Cell(card.area().code().value(), mark.look(), mark.word(), href, aside);
    }

    private static Cell absent(String why, PublishedCard card) {
        return new Cell(card.area().code().value(), "void", why, "", "");
    }

    private static Row row(
            String name, String href, String kind, List<PublishedCard> cards, Function<PublishedCard, Cell> cell) {
        return new Row(name, href, kind, cards.stream().map(cell).toList());
    }
}
