package org.pledgewatch.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// One choice of a form that narrows a page: its first option is "any", each other says how many it leaves.
///
/// @param name of the parameter
public record Selection(String name, String label, List<WorldPage.Option> options) {

    /// @param counts how many there are of each value, in the order shown
    static Selection of(
            Asked asked, String name, String label, Map<String, Long> counts, Function<String, String> named) {
        String chosen = asked.particular().getOrDefault(name, "");
        return new Selection(
                name,
                label,
                Stream.concat(
                                Stream.of(new WorldPage.Option("", asked.words().say("filter.any"), chosen.isEmpty())),
                                counts.entrySet().stream()
                                        .map(value -> new WorldPage.Option(
                                                value.getKey(),
                                                asked.words()
                                                        .say(
                                                                "filter.option",
                                                                named.apply(value.getKey()),
                                                                asked.phrases().number(value.getValue())),
                                                value.getKey().equals(chosen))))
                        .toList());
    }
}
