package org.pledgewatch.site;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedCard.Entry;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedFinding.Kind;

/// What is not known of a state, one kind of not knowing after the other.
///
/// @param kinds empty ones left out
/// @param href where the same is shown of all states
public record CardUnknown(List<Silence> kinds, String href) {

    /// @param explanation what this kind of silence means
    /// @param questions each with where it stands on the card; empty for the many that bear their mark there
    public record Silence(Mark mark, String number, String explanation, List<Question> questions) {}

    /// @param note the answers that are possible, and for which year
    public record Question(String name, String href, String note) {}

    static CardUnknown of(Asked asked, PublishedCard card) {
        Words words = asked.words();
        return new CardUnknown(
                Stream.of(
                                silence(
                                        asked,
                                        card,
                                        new Mark("l2 old", words.say("states.last-known"), 0),
                                        "card.explained.stale",
                                        PublishedFinding::stale,
                                        false),
                                silence(asked, card, Kind.UNDETERMINED, true),
                                silence(asked, card, Kind.NO_INFORMATION, false),
                                silence(asked, card, Kind.NOT_YET_ASSESSED, false))
                        .filter(silence -> !silence.number().equals("0"))
                        .toList(),
                asked.to("/silences"));
    }

    private static Silence silence(Asked asked, PublishedCard card, Kind kind, boolean named) {
        return silence(
                asked,
                card,
                Mark.kind(kind, asked.words()),
                "explained." + kind.word(),
                finding -> finding.finding() == kind && !finding.stale(),
                named);
    }

    private static Silence silence(
            Asked asked,
            PublishedCard card,
            Mark mark,
            String explanation,
            Predicate<PublishedFinding> condition,
            boolean named) {
        List<Entry> entries = card.entries().stream()
                .filter(entry -> condition.test(entry.finding()))
                .toList();
        return new Silence(
                mark,
                asked.phrases().number(entries.size()),
                asked.words().say(explanation),
                named ? entries.stream().map(entry -> question(asked, entry)).toList() : List.of());
    }

    private static Question question(Asked asked, Entry entry) {
        PublishedFinding finding = entry.finding();
        String answer = asked.phrases().either(finding, entry.indicator());
        return new Question(
                entry.indicator().name(),
                "#" + CardFinding.anchor(entry.indicator()),
                finding.lastEvidence() == null
                        ? answer
                        : asked.words()
                                .say(
                                        "card.last-known",
                                        answer,
                                        String.valueOf(finding.lastEvidence().getYear())));
    }
}
