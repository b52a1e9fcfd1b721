package org.pledgewatch.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// The form by which a reader says of which indicators and states the silences are shown, and what was chosen.
public record SilenceChoice(
        List<Option> indicators,
        List<Option> agenda,
        List<Option> populations,
        String on,
        String known,
        String latest,
        String edition) {
    static final List<String> AGENDA =
            List.of("coordination", "prevention", "protection", "recovery", "participation", "context");

    public record Option(String value, String label, boolean chosen) {}

    /// What is asked, or why it cannot be.
    sealed interface Reading {
        record Understood(SilenceQuery query) implements Reading {}

        record Misunderstood(Reply reply) implements Reading {}
    }

    static Reading read(Asked asked) {
        String indicator = asked.particular().get("indicator");
        if (indicator != null && find(asked, indicator).isEmpty()) {
            return new Reading.Misunderstood(Reply.missing("problem.no-such-indicator", indicator));
        }
        String agenda = asked.particular().get("agenda");
        if (agenda != null && !AGENDA.contains(agenda)) {
            return new Reading.Misunderstood(Reply.malformed("problem.malformed-parameter", "agenda", agenda));
        }
        String population = asked.particular().get("population");
        if (population != null && !population.equals("states") && grouping(asked, population) == null) {
            return new Reading.Misunderstood(Reply.missing("problem.no-such-grouping", population));
        }
        return new Reading.Understood(new SilenceQuery(
                asked.moment(),
                indicator == null ? null : new IndicatorId(indicator),
                agenda,
                population == null ? null : grouping(asked, population)));
    }

    static Optional<PublishedIndicator> find(Asked asked, String typed) {
        return asked(asked)
                .filter(indicator -> indicator.id().value().equals(typed))
                .findFirst();
    }

    private static Stream<PublishedIndicator> asked(Asked asked) {
        return asked.edition().indicators().stream()
                .filter(indicator -> indicator.universe().equals("states"));
    }

    private static @Nullable GroupingCode grouping(Asked asked, String typed) {
        return asked.edition().groupings().stream()
                .map(PublishedGrouping::code)
                .filter(code -> code.value().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static SilenceChoice of(Asked asked, SilenceQuery query) {
        String indicator = query.indicator() == null ? "" : query.indicator().value();
        String agenda = query.agendaArea() == null ? "" : query.agendaArea();
        String population = query.grouping() == null ? "" : query.grouping().value();
        return new SilenceChoice(
                options(
                        asked.words().say("silences.every-indicator"),
                        asked(asked)
                                .sorted(Comparator.comparing(PublishedIndicator::name))
                                .map(one -> new Option(
                                        one.id().value(),
                                        one.name(),
                                        one.id().value().equals(indicator)))),
                options(
                        asked.words().say("silences.every-area"),
                        AGENDA.stream()
                                .filter(area -> asked(asked)
                                        .anyMatch(one -> one.agendaArea().equals(area)))
                                .map(area -> new Option(
                                        area, asked.phrases().worded("agenda.", area), area.equals(agenda)))),
                options(
                        asked.words().say("silences.every-state"),
                        asked.edition().groupings().stream()
                                .filter(one -> !one.kind().contains("world"))
                                .sorted(Comparator.comparing(PublishedGrouping::name))
                                .map(one -> new Option(
                                        one.code().value(),
                                        one.name(),
                                        one.code().value().equals(population)))),
                asked.moment().on().toString(),
                asked.moment().known() == null ? "" : asked.moment().known().toString(),
                asked.edition().record().referenceDay().toString(),
                asked.chosen().getOrDefault("edition", ""));
    }

    private static List<Option> options(String all, Stream<Option> some) {
        return Stream.concat(Stream.of(new Option("", all, false)), some).toList();
    }
}
