package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.vocabulary.DocumentNumber;

/// A count as a range, and drawn as one: a bar of what is so, what is contested, what is unknown, what is not so.
///
/// @param range "169", or "169 to 197"
/// @param claimed what sources count themselves
public record CountView(String range, String of, List<Stretch> bar, List<Claimed> claimed) {
    /// The bar's length in the picture's own units.
    private static final int LENGTH = 1000;

    /// @param look what fills it: `low`, `contested`, `unknown`, `below`
    public record Stretch(String look, String label, String number, int from, int length) {}

    public record Claimed(String says, String source, String href) {}

    static CountView of(Asked asked, PublishedCount count) {
        Phrases phrases = asked.phrases();
        return new CountView(
                phrases.range(count.low(), count.high()),
                phrases.number(count.of()),
                bar(asked, count),
                count.claimed().stream().map(claimed -> claimed(asked, claimed)).toList());
    }

    private static List<Stretch> bar(Asked asked, PublishedCount count) {
        List<Stretch> bar = new ArrayList<>();
        int before = 0;
        before = add(bar, asked, "low", count.low(), before, count.of());
        before = add(bar, asked, "contested", count.contested(), before, count.of());
        before = add(bar, asked, "unknown", count.unknown(), before, count.of());
        add(bar, asked, "below", count.below(), before, count.of());
        return bar;
    }

    private static int add(List<Stretch> bar, Asked asked, String look, int states, int before, int of) {
        if (states > 0) {
            int from = LENGTH * before / of;
            int until = LENGTH * (before + states) / of;
            bar.add(new Stretch(
                    look, asked.words().say("count." + look), asked.phrases().number(states), from, until - from));
        }
        return before + states;
    }

    private static Claimed claimed(Asked asked, PublishedCount.ReportedCount claimed) {
        Phrases phrases = asked.phrases();
        return new Claimed(
                asked.words()
                        .say(
                                "count.claimed",
                                phrases.quantity(claimed.quantity()),
                                phrases.dated(claimed.assertedOn())),
                asked.edition()
                        .document(new DocumentNumber(claimed.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(claimed.document())),
                asked.to("/library/" + claimed.document() + "#c" + claimed.claim()));
    }
}
