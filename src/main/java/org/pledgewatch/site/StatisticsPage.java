package org.pledgewatch.site;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.publication.PublishedFigures.Release;
import org.pledgewatch.publication.PublishedFigures.Topic;
import org.pledgewatch.vocabulary.AreaCode;

/// What figures there are, of which states, and which there are not.
///
/// @param released in a sentence; empty where nothing was released yet
/// @param flows what is collected, with what was released of it
/// @param states those with figures of any kind; `has` in the order of the flows
/// @param command how to list what there is, to be copied
/// @param missing how many states have none, in words; empty where that is not known
public record StatisticsPage(
        Frame frame,
        Words words,
        String released,
        String note,
        List<Flow> flows,
        List<State> states,
        String missing,
        String command) {
    /// @param counted how many figures and how many of them are withheld, in words; empty where there are none
    /// @param csv where its figures can be had as a table; empty where there are none
    public record Flow(String id, String name, String description, String counted, String csv) {}

    public record State(String name, String href, List<Boolean> has) {}

    static StatisticsPage of(
            Setting setting, PublishedFigures figures, @Nullable Release release, Optional<Edition> latest) {
        Words words = setting.words();
        List<PublishedFigures.Flow> released = release == null ? List.of() : release.flows();
        List<State> states = states(figures.topics(), released, latest);
        return new StatisticsPage(
                Frame.plain(setting, "/statistics", words.say("statistics.title"), words.say("statistics.description")),
                words,
                release == null
                        ? ""
                        : words.say("statistics.released", release.number(), moment(words, release.publicAt())),
                release == null ? "" : release.note(),
                figures.topics().stream()
                        .map(topic -> flow(topic, released, words))
                        .toList(),
                states,
                latest.filter(_ -> release != null)
                        .map(edition -> words.say(
                                "statistics.missing",
                                edition.areas().stream()
                                        .filter(area -> area.kind().equals("state") && area.ended() == null)
                                        .filter(area -> states.stream()
                                                .noneMatch(state -> state.href().equals("/states/" + area.code())))
                                        .count()))
                        .orElse(""),
                "curl " + setting.origin() + "/sdmx/v1/dataflow/all/all/latest");
    }

    private static Flow flow(Topic topic, List<PublishedFigures.Flow> released, Words words) {
        String id = topic.id();
        Optional<PublishedFigures.Flow> there =
                released.stream().filter(one -> one.id().equals(id)).findFirst();
        return new Flow(
                id,
                topic.name(),
                topic.description(),
                there.map(one -> words.say("statistics.counted", one.observations(), one.withheld()))
                        .orElse(""),
                there.map(_ -> "/sdmx/v1/data/" + id + "/all?format=csv&labels=both")
                        .orElse(""));
    }

    private static List<State> states(
            List<Topic> topics, List<PublishedFigures.Flow> released, Optional<Edition> latest) {
        List<State> states = new ArrayList<>();
        released.stream()
                .flatMap(flow -> flow.states().stream())
                .distinct()
                .forEach(code -> states.add(new State(
                        latest.flatMap(edition -> edition.area(new AreaCode(code)))
                                .map(PublishedArea::shortName)
                                .orElse(code),
                        "/states/" + code,
                        topics.stream()
                                .map(topic -> released.stream()
                                        .anyMatch(one -> one.id().equals(topic.id())
                                                && one.states().contains(code)))
                                .toList())));
        states.sort(Comparator.comparing(State::name, Collator.getInstance(Locale.ENGLISH)));
        return states;
    }

    private static String moment(Words words, Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", words.locale())
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }
}
