package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.sdmx.Component.Attribute;

/// The attributes that observations come with. Most rows have the same ones, which are looked at once.
final class Tuples {
    static final String MISSING_ATTRIBUTE = "missing-attribute";
    static final String UNKNOWN_ATTRIBUTE_CODE = "unknown-attribute-code";
    static final String LONG_TEXT = "long-text";
    static final String PERSONAL_DETAIL = "personal-detail";
    static final String AS_ABOVE = "as-above";

    private static final int LONGEST_TEXT = 500;
    private static final int MOST = 10_000;

    private final List<Attribute> attributes;
    private final List<Optional<Codes>> codes;
    /// Those that are not in order, with the line they came first in.
    private final Map<List<@Nullable String>, Long> refused = new HashMap<>();

    Tuples(FigureStructures structures) {
        this.attributes = structures.structure().attributes();
        this.codes = attributes.stream().map(structures::codes).toList();
    }

    /// The number of an observation's attributes; anything, where they are not in order.
    int number(Received observation, Gathering figures, List<Remark> here) {
        List<@Nullable String> tuple = observation.attributes();
        if (figures.knows(tuple)) {
            return figures.attributes(tuple);
        }
        Long first = refused.get(tuple);
        if (first != null) {
            here.add(FormRules.error(
                    AS_ABOVE,
                    observation,
                    null,
                    "The attributes are those of line %d, which are not in order.".formatted(first)));
            return 0;
        }
        List<Remark> found = check(observation);
        if (found.isEmpty()) {
            return figures.attributes(tuple);
        }
        here.addAll(found);
        if (refused.size() < MOST) {
            refused.put(tuple, observation.line());
        }
        return 0;
    }

    private List<Remark> check(Received observation) {
        List<Remark> found = new ArrayList<>();
        for (int place = 0; place < attributes.size(); place++) {
            Attribute attribute = attributes.get(place);
            String text = observation.attributes().get(place);
            Optional<Codes> list = codes.get(place);
            if (text == null) {
                if (attribute.isMandatory()) {
                    found.add(FormRules.error(
                            MISSING_ATTRIBUTE, observation, attribute.id(), attribute.id() + " is missing."));
                }
            } else if (list.isPresent()) {
                coded(observation, attribute, list.get(), text, found);
            } else {
                written(observation, attribute, text, found);
            }
        }
        return found;
    }

    private static void coded(Received observation, Attribute attribute, Codes codes, String text, List<Remark> here) {
        if (codes.number(text) == Codes.NONE) {
            List<String> nearest = codes.nearest(text);
            here.add(FormRules.error(
                    UNKNOWN_ATTRIBUTE_CODE,
                    observation,
                    attribute.id(),
                    "%s has no code \"%s\"%s."
                            .formatted(
                                    attribute.id(),
                                    FormRules.shortened(text),
                                    nearest.isEmpty() ? "" : "; the nearest is " + String.join(" or ", nearest))));
        }
    }

    private static void written(Received observation, Attribute attribute, String text, List<Remark> here) {
        if (text.length() > LONGEST_TEXT) {
            here.add(FormRules.error(
                    LONG_TEXT,
                    observation,
                    attribute.id(),
                    "%s has at most %d characters.".formatted(attribute.id(), LONGEST_TEXT)));
        }
        if (Screening.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .stops()) {
            here.add(new Remark(
                    PERSONAL_DETAIL,
                    Severity.REFUSED,
                    observation.line(),
                    attribute.id(),
                    "This text seems to hold personal details. Figures come without any: take them out."));
        }
    }
}
