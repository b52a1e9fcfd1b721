package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Spelling;

/// The states a reader sets side by side: written by code in the address, by code or name in the form.
record ChosenStates(List<PublishedArea> states) {
    static final int FEWEST = 2;
    static final int MOST = 6;

    /// Either states, perhaps too few yet, or what is wrong with what was typed.
    sealed interface Reading {
        record Chosen(ChosenStates chosen) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    /// The fields of the form, `state1` to `state6`.
    static List<String> fields() {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> "state" + number)
                .toList();
    }

    static Reading fromForm(Asked asked) {
        return read(asked, fields().stream().map(asked.particular()::get).filter(Objects::nonNull));
    }

    static Reading fromAddress(Asked asked) {
        return read(
                asked, Stream.of(asked.particular().getOrDefault("states", "").split(",", -1)));
    }

    private static Reading read(Asked asked, Stream<String> typed) {
        SequencedSet<PublishedArea> states = new LinkedHashSet<>();
        for (String text :
                typed.map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            Optional<PublishedArea> found = find(asked, text);
            if (found.isEmpty()) {
                return new Reading.Refused(unknown(asked, text));
            }
            if (!found.get().kind().equals("state")) {
                return new Reading.Refused(
                        Refusal.malformed("problem.not-a-state", found.get().name()));
            }
            states.add(found.get());
        }
        return states.size() > MOST
                ? new Reading.Refused(Refusal.malformed("problem.too-many-states", String.valueOf(states.size())))
                : new Reading.Chosen(new ChosenStates(List.copyOf(states)));
    }

    private static Optional<PublishedArea> find(Asked asked, String text) {
        Optional<PublishedArea> coded = AreaCode.parse(text).flatMap(asked.edition()::area);
        if (coded.isPresent()) {
            return coded;
        }
        String folded = Spelling.folded(text);
        return asked.edition().areas().stream()
                .filter(area ->
                        names(area).anyMatch(name -> Spelling.folded(name).equals(folded)))
                .findFirst();
    }

    private static Stream<String> names(PublishedArea area) {
        return Stream.concat(
                Stream.of(area.name(), area.shortName(), area.code().value()), area.names().values().stream());
    }

    private static Refusal unknown(Asked asked, String text) {
        List<String> nearest = nearest(asked, text);
        return nearest.isEmpty()
                ? Refusal.malformed("problem.no-state-like-it", text)
                : Refusal.malformed(
                        "problem.no-such-state", text, asked.phrases().either(nearest));
    }

    /// "Sweden (SWE)": codes are compared with codes, names with names.
    private static List<String> nearest(Asked asked, String text) {
        boolean isCode = text.length() <= 3;
        Map<String, PublishedArea> known = new LinkedHashMap<>();
        asked.edition().areas().stream()
                .filter(area -> area.kind().equals("state"))
                .forEach(area -> known.putIfAbsent(isCode ? area.code().value() : area.shortName(), area));
        List<String> nearest = new ArrayList<>();
        for (String like : Spelling.nearest(text, known.keySet())) {
            PublishedArea area = Objects.requireNonNull(known.get(like));
            if (!isCode || Spelling.distance(Spelling.folded(text), Spelling.folded(like)) < 2) {
                nearest.add(area.shortName() + " (" + area.code() + ")");
            }
        }
        return nearest;
    }

    boolean areEnough() {
        return states.size() >= FEWEST;
    }

    /// The address at which they stand side by side.
    String address(Asked asked) {
        return asked.to("/compare?states="
                + String.join(
                        ",", states.stream().map(state -> state.code().value()).toList()));
    }
}
