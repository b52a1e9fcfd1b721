package org.pledgewatch.site;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedFinding;

/// How a source's claim becomes a finding, and how far readers of the same passages agree.
public record MethodPage(Frame frame, List<Kind> kinds, List<Example> examples, AgreementView agreement) {
    private static final int EXAMPLES = 14;
    private static final String OPSC = "#protection-opsc-status-";

    /// The examples that a page shows, by their number on the method page.
    private static final Map<Integer, String> SHOWN = Map.ofEntries(
            Map.entry(1, "/states/SWE?on=2006-12-31" + OPSC + "SWE"),
            Map.entry(2, "/states/SWE?on=2007-01-19" + OPSC + "SWE"),
            Map.entry(3, "/states/SWE?on=2007-02-19" + OPSC + "SWE"),
            Map.entry(4, "/states/AFG?on=2002-09-18" + OPSC + "AFG"),
            Map.entry(5, "/states/NOR?on=2001-12-17" + OPSC + "NOR"),
            Map.entry(8, "/states/CMR?on=2016-01-27" + OPSC + "CMR"),
            Map.entry(9, "/?on=2015-01-27"),
            Map.entry(10, "/states/TON?on=2010-01-01#protection-c182-status-TON"),
            Map.entry(11, "/states/SSD?on=2010-01-01"),
            Map.entry(12, "/disagreements"),
            Map.entry(13, "/disagreements"));

    public record Kind(Mark mark, String meaning) {}

    /// @param href of a page that shows it; empty where none does
    public record Example(String asked, String answer, String href) {}

    static MethodPage of(Asked asked) {
        Words words = asked.words();
        return new MethodPage(
                Frame.of(asked, "/method", words.say("method.title"), words.say("method.description")),
                kinds(words),
                IntStream.rangeClosed(1, EXAMPLES)
                        .mapToObj(number -> new Example(
                                words.say("method.example." + number),
                                words.say("method.example." + number + ".answer"),
                                SHOWN.getOrDefault(number, "")))
                        .toList(),
                AgreementView.of(asked));
    }

    private static List<Kind> kinds(Words words) {
        Kind stale = new Kind(new Mark("l1 old", words.say("mark.stale", "…"), 0), words.say("method.kind.stale"));
        Stream<Kind> kinds = Stream.of(PublishedFinding.Kind.values())
                .map(kind -> new Kind(Mark.kind(kind, words), words.say("method.kind." + kind.word())));
        return Stream.concat(kinds, Stream.of(stale)).toList();
    }
}
