package org.pledgewatch.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Erratum;
import org.pledgewatch.publication.PublishedIndicator;

/// What was found to be wrong in published editions, the newest first.
///
/// @param contact whom to write to about mistakes; empty where the operator has not said
public record CorrectionsPage(Frame frame, Words words, String contact, List<Row> rows) {
    private static final int NAMED = 40;

    /// @param editions which of them rest on it, in words
    /// @param changed the first of those on whose cards something else would be found
    /// @param more how many there are besides, in words; empty where these are all
    public record Row(String day, String reason, String claims, String editions, List<Changed> changed, String more) {}

    public record Changed(String name, String href, String questions) {}

    static CorrectionsPage of(Asked asked, List<Erratum> errata) {
        Words words = asked.words();
        return new CorrectionsPage(
                Frame.plain(
                                asked.setting(),
                                "/corrections",
                                words.say("corrections.title"),
                                words.say("corrections.description"))
                        .withData("/corrections", Map.of()),
                words,
                asked.setting().contact(),
                errata.stream().map(one -> row(asked, one)).toList());
    }

    private static Row row(Asked asked, Erratum erratum) {
        Words words = asked.words();
        int more = erratum.changed().size() - NAMED;
        return new Row(
                asked.phrases().day(LocalDate.ofInstant(erratum.at(), ZoneOffset.UTC)),
                erratum.reason(),
                what(words, erratum),
                editions(words, erratum.editions()),
                erratum.changed().stream()
                        .limit(NAMED)
                        .map(one -> changed(asked, one))
                        .toList(),
                more > 0 ? words.say("corrections.more", more) : "");
    }

    private static String what(Words words, Erratum erratum) {
        return erratum.batch() == null
                ? words.say(
                        "corrections.single",
                        erratum.single().size(),
                        erratum.single().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(words.say("list.comma"))))
                : words.say("corrections.claims", erratum.claims(), String.valueOf(erratum.batch()));
    }

    private static String editions(Words words, List<Integer> editions) {
        String first = String.valueOf(editions.getFirst());
        return editions.size() == 1
                ? words.say("corrections.edition", first)
                : words.say("corrections.editions", first, String.valueOf(editions.getLast()));
    }

    private static Changed changed(Asked asked, Erratum.Changed changed) {
        SubjectName subject = SubjectName.of(asked, changed.subject());
        return new Changed(
                subject.name(),
                subject.href(),
                changed.indicators().stream()
                        .map(id -> asked.edition()
                                .indicator(id)
                                .map(PublishedIndicator::name)
                                .orElse(id.value()))
                        .collect(Collectors.joining(asked.words().say("list.comma"))));
    }
}
