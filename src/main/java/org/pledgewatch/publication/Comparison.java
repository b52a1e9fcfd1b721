package org.pledgewatch.publication;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Spelling;

/// States that somebody sets side by side, each once, in the order they were named. Perhaps too few yet.
public record Comparison(List<PublishedArea> states) {
    public static final int FEWEST = 2;
    public static final int MOST = 6;

    private static final int LENGTH_OF_A_CODE = 3;

    /// What was typed, read: states, or what is wrong with it.
    public sealed interface Reading {
        record Understood(Comparison comparison) implements Reading {}

        /// @param nearest states that were perhaps meant, best first
        record NoSuchState(String typed, List<PublishedArea> nearest) implements Reading {}

        record NotAState(PublishedArea area) implements Reading {}

        record TooMany(int number) implements Reading {}
    }

    /// Reads codes or names, in any language the edition has; empty texts are passed over.
    public static Reading read(Edition edition, Collection<String> typed) {
        SequencedSet<PublishedArea> states = new LinkedHashSet<>();
        for (String text : typed) {
            if (text.isBlank()) {
                continue;
            }
            Optional<PublishedArea> found = find(edition, text.strip());
            if (found.isEmpty()) {
                return new Reading.NoSuchState(text.strip(), nearest(edition, text.strip()));
            }
            if (!isState(found.get())) {
                return new Reading.NotAState(found.get());
            }
            states.add(found.get());
        }
        return states.size() > MOST
                ? new Reading.TooMany(states.size())
                : new Reading.Understood(new Comparison(List.copyOf(states)));
    }

    private static boolean isState(PublishedArea area) {
        return area.kind().equals("state");
    }

    private static Optional<PublishedArea> find(Edition edition, String text) {
        Optional<PublishedArea> coded = AreaCode.parse(text).flatMap(edition::area);
        if (coded.isPresent()) {
            return coded;
        }
        String folded = Spelling.folded(text);
        return edition.areas().stream()
                .filter(area ->
                        names(area).anyMatch(name -> Spelling.folded(name).equals(folded)))
                .findFirst();
    }

    private static Stream<String> names(PublishedArea area) {
        return Stream.concat(
                Stream.of(area.name(), area.shortName(), area.code().value()), area.names().values().stream());
    }

    /// What is as short as a code is compared with codes and must be a letter off at most, all else with names.
    private static List<PublishedArea> nearest(Edition edition, String text) {
        boolean isCode = text.length() <= LENGTH_OF_A_CODE;
        Map<String, PublishedArea> known = new LinkedHashMap<>();
        edition.areas().stream()
                .filter(Comparison::isState)
                .forEach(area -> known.putIfAbsent(isCode ? area.code().value() : area.shortName(), area));
        return Spelling.nearest(text, known.keySet()).stream()
                .filter(like -> !isCode || Spelling.distance(Spelling.folded(text), Spelling.folded(like)) == 1)
                .map(like -> Objects.requireNonNull(known.get(like)))
                .toList();
    }

    public boolean hasEnough() {
        return states.size() >= FEWEST;
    }

    /// Their codes, as an address writes them: `SWE,THA`.
    public String codes() {
        return String.join(
                ",", states.stream().map(state -> state.code().value()).toList());
    }
}
