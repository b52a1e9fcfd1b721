package org.pledgewatch.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgewatch.atlas.Drawing;
import org.pledgewatch.atlas.Fill;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Moment;

/// A count as a range, and drawn as one: a bar of what is so, what is contested, what is not known, what is not so.
///
/// @param range "169", or "169 to 197"
/// @param claimed what sources count themselves
public record CountView(String range, String of, Content bar, List<Part> parts, List<Claimed> claimed) {
    private static final int LENGTH = 1000;
    private static final int THICKNESS = 26;

    /// @param look the class names of its sample in the list
    public record Part(String look, String label, String number) {}

    /// @param ours what we count from named states for the same day, in words
    public record Claimed(String says, String source, String href, String ours, String oursHref) {}

    /// How much of a count is in what way certain; the order is that of the bar.
    enum Share {
        LOW(new Fill.Level(3), "l3"),
        CONTESTED(new Fill.Contested(List.of(0, 3)), "contested a0 b3"),
        UNKNOWN(new Fill.NoInformation(), "nothing"),
        BELOW(new Fill.Level(0), "l0");

        private final Fill fill;
        private final String look;

        Share(Fill fill, String look) {
            this.fill = fill;
            this.look = look;
        }

        Fill fill() {
            return fill;
        }

        int states(PublishedCount count) {
            return switch (this) {
                case LOW -> count.low();
                case CONTESTED -> count.contested();
                case UNKNOWN -> count.unknown();
                case BELOW -> count.below();
            };
        }

        private Part part(PublishedCount count, Asked asked, String level) {
            String word = name().toLowerCase(java.util.Locale.ROOT);
            return new Part(
                    look,
                    asked.words().say("count." + word, level),
                    asked.phrases().number(states(count)));
        }
    }

    /// @param level by its name, for the words under the bar
    static CountView of(Asked asked, PublishedCount count, String level) {
        Phrases phrases = asked.phrases();
        return new CountView(
                phrases.range(count.low(), count.high()),
                phrases.number(count.of()),
                bar(count),
                Stream.of(Share.values())
                        .filter(share -> share.states(count) > 0)
                        .map(share -> share.part(count, asked, level))
                        .toList(),
                count.claimed().stream()
                        .map(claimed -> claimed(asked, count, claimed, level))
                        .toList());
    }

    private static Content bar(PublishedCount count) {
        Drawing drawing = new Drawing("bar", "count", LENGTH, THICKNESS);
        int before = 0;
        for (Share share : Share.values()) {
            int states = share.states(count);
            if (states > 0) {
                int from = LENGTH * before / count.of();
                int until = LENGTH * (before + states) / count.of();
                drawing.box(share.fill(), from, 0, until - from, THICKNESS, "");
                before += states;
            }
        }
        return drawing.finish("");
    }

    private static Claimed claimed(
            Asked asked, PublishedCount count, PublishedCount.ReportedCount claimed, String level) {
        Phrases phrases = asked.phrases();
        LocalDate day = day(asked, claimed);
        PublishedCount ours = asked.edition()
                .count(
                        count.indicator(),
                        count.level(),
                        new Moment(day, count.moment().known()),
                        count.population());
        return new Claimed(
                asked.words()
                        .say(
                                "count.claimed",
                                phrases.standing(phrases.quantity(claimed.quantity())),
                                phrases.dated(claimed.assertedOn())),
                asked.edition()
                        .document(new DocumentNumber(claimed.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(claimed.document())),
                asked.toClaim(claimed.document(), claimed.claim()),
                asked.words()
                        .say("count.claimed.ours", phrases.day(day), phrases.range(ours.low(), ours.high()), level),
                "/indicators/" + Asked.with(count.indicator() + "?level=" + count.level(), onThatDay(asked, day)));
    }

    /// The last day for which the source may speak, as far as this edition does.
    private static LocalDate day(Asked asked, PublishedCount.ReportedCount claimed) {
        LocalDate reference = asked.edition().record().referenceDay();
        return DateBounds.parse(claimed.assertedOn())
                .map(DateBounds::latest)
                .filter(day -> day.isBefore(reference))
                .orElse(reference);
    }

    private static Map<String, String> onThatDay(Asked asked, LocalDate day) {
        Map<String, String> chosen = new LinkedHashMap<>(asked.otherThan("on"));
        chosen.put("on", day.toString());
        return chosen;
    }
}
