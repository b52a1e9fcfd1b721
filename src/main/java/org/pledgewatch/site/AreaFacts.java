package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Subject;

/// What an area is besides its findings: its names, when it existed, to what it belongs, what it continues.
///
/// @param lines label and values, in the order they are shown
public record AreaFacts(List<NameIn> names, List<Line> lines) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur", "dv", "ps", "sd", "ug", "yi", "ku");

    /// A name in a language, marked so that it is read and set rightly.
    public record NameIn(String language, String direction, String name, String languageName) {}

    public record Line(String label, List<Link> values, String note) {}

    static AreaFacts of(Asked asked, PublishedArea area) {
        List<Line> lines = new ArrayList<>();
        Words words = asked.words();
        line(lines, words.say("area.kind"), List.of(new Link(words.say("area.kind." + area.kind()), "")), area.note());
        line(lines, words.say("area.days"), plain(days(asked, area)), "");
        line(lines, words.say("area.groupings"), groupings(asked, area), "");
        line(lines, words.say("area.groupings.former"), formerGroupings(asked, area), "");
        line(lines, words.say("area.administered-by"), administrators(asked, area), "");
        line(lines, words.say("area.administers"), territories(asked, area), "");
        line(lines, words.say("area.continues"), continued(asked, area), words.say("area.continues.note"));
        line(lines, words.say("area.continued-by"), continuing(asked, area), words.say("area.continued-by.note"));
        line(lines, words.say("cases.title"), cases(asked, area), "");
        return new AreaFacts(names(area), lines);
    }

    private static List<Link> cases(Asked asked, PublishedArea area) {
        return KnownCases.of(asked, one -> one.subject().equals(Subject.of(area.code()))).known().stream()
                .map(known -> new Link(known.reference() + ": " + known.note(), known.href()))
                .toList();
    }

    private static void line(List<Line> lines, String label, List<Link> values, String note) {
        if (!values.isEmpty()) {
            lines.add(new Line(label, values, note));
        }
    }

    private static List<Link> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Link(text, ""));
    }

    private static List<NameIn> names(PublishedArea area) {
        return area.names().entrySet().stream()
                .filter(name -> !name.getKey().equals("en") && !name.getValue().equals(area.name()))
                .sorted(Map.Entry.comparingByKey())
                .map(name -> new NameIn(
                        name.getKey(),
                        RIGHT_TO_LEFT.contains(
                                        Locale.forLanguageTag(name.getKey()).getLanguage())
                                ? "rtl"
                                : "ltr",
                        name.getValue(),
                        Locale.forLanguageTag(name.getKey()).getDisplayLanguage(Locale.ENGLISH)))
                .toList();
    }

    /// "since 9 July 2011", "until 4 February 2003"; empty for what existed before 1989 and still does.
    static String days(Asked asked, PublishedArea area) {
        return span(asked, area.began(), area.ended());
    }

    private static String span(Asked asked, @Nullable LocalDate from, @Nullable LocalDate until) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        if (from == null) {
            return until == null ? "" : words.say("span.until", phrases.day(until.minusDays(1)));
        }
        return until == null
                ? words.say("span.since", phrases.day(from))
                : words.say("span.both", phrases.day(from), phrases.day(until.minusDays(1)));
    }

    private static Link link(Asked asked, AreaCode code, String span) {
        String name = asked.edition().area(code).map(PublishedArea::name).orElse(code.value());
        return new Link(span.isEmpty() ? name : name + " (" + span + ")", asked.to("/states/" + code));
    }

    private static List<Link> groupings(Asked asked, PublishedArea area) {
        return asked.edition().groupings().stream()
                .filter(grouping -> !grouping.kind().contains("world")
                        && asked.edition()
                                .membersOn(grouping.code(), asked.moment().on())
                                .contains(area.code()))
                .map(grouping -> new Link(named(asked, grouping, current(grouping, area, asked)), ""))
                .toList();
    }

    private static List<PublishedGrouping.Membership> current(
            PublishedGrouping grouping, PublishedArea area, Asked asked) {
        LocalDate day = asked.moment().on();
        return ofArea(grouping, area)
                .filter(one -> one.from() != null && !one.from().isAfter(day))
                .filter(one -> one.until() == null || one.until().isAfter(day))
                .toList();
    }

    /// What the area had left by the day asked for; another grouping's end, such as a predecessor's, is its own.
    private static List<Link> formerGroupings(Asked asked, PublishedArea area) {
        LocalDate day = asked.moment().on();
        return asked.edition().groupings().stream()
                .flatMap(grouping -> Stream.of(ofArea(grouping, area)
                                .filter(one ->
                                        one.until() != null && !one.until().isAfter(day))
                                .toList())
                        .filter(left -> !left.isEmpty())
                        .map(left -> new Link(named(asked, grouping, left), "")))
                .toList();
    }

    private static Stream<PublishedGrouping.Membership> ofArea(PublishedGrouping grouping, PublishedArea area) {
        return grouping.members().stream()
                .filter(one -> one.member().equals(area.code().value()));
    }

    private static String named(Asked asked, PublishedGrouping grouping, List<PublishedGrouping.Membership> spans) {
        return spans.isEmpty()
                ? grouping.name()
                : spans.stream()
                        .map(one -> span(asked, one.from(), one.until()))
                        .collect(Collectors.joining("; ", grouping.name() + " (", ")"));
    }

    private static List<Link> administrators(Asked asked, PublishedArea area) {
        return area.administrations().stream()
                .map(administration ->
                        link(asked, administration.by(), span(asked, administration.from(), administration.until())))
                .toList();
    }

    private static List<Link> territories(Asked asked, PublishedArea area) {
        return asked.edition().areas().stream()
                .flatMap(territory -> territory.administrations().stream()
                        .filter(administration -> administration.by().equals(area.code()))
                        .map(administration -> link(
                                asked, territory.code(), span(asked, administration.from(), administration.until()))))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    private static List<Link> continued(Asked asked, PublishedArea area) {
        return area.continues().stream()
                .map(continuation ->
                        link(asked, continuation.state(), span(asked, continuation.from(), continuation.until())))
                .toList();
    }

    private static List<Link> continuing(Asked asked, PublishedArea area) {
        return asked.edition().areas().stream()
                .flatMap(later -> later.continues().stream()
                        .filter(continuation -> continuation.state().equals(area.code()))
                        .map(continuation ->
                                link(asked, later.code(), span(asked, continuation.from(), continuation.until()))))
                .toList();
    }
}
