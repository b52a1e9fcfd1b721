package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Component;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.reading.Action;

/// Reads observations into figures, or says what in them is no figure of this state and dataflow.
final class FormRules {
    static final String UNKNOWN_CODE = "unknown-code";
    static final String OTHER_STATE = "other-state";
    static final String OTHER_INDICATOR = "other-indicator";
    static final String NO_BREAKDOWN = "no-breakdown";
    static final String NOT_A_YEAR = "not-a-year";
    static final String NOT_A_FIGURE = "not-a-figure";
    static final String NOT_WHOLE = "not-whole";
    static final String WRONG_UNIT = "wrong-unit";
    static final String VALUE_AND_STATUS = "value-and-status";

    /// The codes of OBS_STATUS that say why there is no value.
    private static final Set<String> NO_VALUE = Set.of("L", "M", "O", "Q");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String TOTAL = "_T";

    private final String state;
    private final FigureStructures.Flow flow;
    private final Layout layout;
    private final Units units;
    private final Tuples tuples;
    private final int unit;
    private final int status;

    FormRules(
            String state,
            FigureStructures.Flow flow,
            Layout layout,
            DataStructure structure,
            Units units,
            Tuples tuples) {
        this.state = state;
        this.flow = flow;
        this.layout = layout;
        this.units = units;
        this.tuples = tuples;
        List<String> attributes =
                structure.attributes().stream().map(Component::id).toList();
        this.unit = attributes.indexOf("UNIT_MEASURE");
        this.status = attributes.indexOf("OBS_STATUS");
    }

    void read(Received observation, Gathering figures, Consumer<Remark> remarks) {
        List<Remark> here = new ArrayList<>(0);
        int[] codes = codes(observation, here);
        int year = year(observation, here);
        long value = 0;
        int tuple = 0;
        if (observation.action() != Action.DELETE) {
            value = value(observation, here);
            tuple = tuples.number(observation, figures, here);
            unit(observation, here);
            status(observation, value, here);
        }
        if (here.isEmpty()) {
            figures.add(observation.action(), layout.key(codes, year), value, (int) observation.line(), tuple);
        } else {
            here.forEach(remarks);
        }
    }

    private int[] codes(Received observation, List<Remark> here) {
        int[] numbers = new int[layout.dimensions().size()];
        for (int place = 0; place < numbers.length; place++) {
            Codes codes = layout.dimensions().get(place);
            String text = observation.key().get(place);
            numbers[place] = codes.number(text);
            if (numbers[place] == Codes.NONE) {
                here.add(error(UNKNOWN_CODE, observation, codes.dimension(), unknown(codes, text)));
            } else {
                belongs(observation, codes, text, here);
            }
        }
        return numbers;
    }

    private static String unknown(Codes codes, String text) {
        if (text.isEmpty()) {
            return "%s is empty; a total is written %s.".formatted(codes.dimension(), TOTAL);
        }
        List<String> nearest = codes.nearest(text);
        return "%s has no code \"%s\"%s."
                .formatted(
                        codes.dimension(),
                        shortened(text),
                        nearest.isEmpty() ? "" : "; the nearest is " + String.join(" or ", nearest));
    }

    private void belongs(Received observation, Codes codes, String text, List<Remark> here) {
        switch (codes.dimension()) {
            case "FREQ" -> {}
            case "REF_AREA" -> {
                if (!text.equals(state)) {
                    here.add(error(
                            OTHER_STATE,
                            observation,
                            "REF_AREA",
                            "This submission is of %s; the row speaks of %s.".formatted(state, text)));
                }
            }
            case "INDICATOR" -> {
                if (!flow.indicators().contains(text)) {
                    here.add(error(
                            OTHER_INDICATOR,
                            observation,
                            "INDICATOR",
                            "%s is not counted in %s.".formatted(text, flow.id())));
                }
            }
            default -> {
                if (!text.equals(TOTAL) && !flow.breakdowns().contains(codes.dimension())) {
                    here.add(error(
                            NO_BREAKDOWN,
                            observation,
                            codes.dimension(),
                            "%s is not broken down by %s: write %s.".formatted(flow.id(), codes.dimension(), TOTAL)));
                }
            }
        }
    }

    private static int year(Received observation, List<Remark> here) {
        String text = observation.period();
        int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (year < Layout.FIRST_YEAR || year > Layout.LAST_YEAR) {
            here.add(error(
                    NOT_A_YEAR,
                    observation,
                    DataStructure.TIME,
                    "\"%s\" is not a year between %d and %d."
                            .formatted(shortened(text), Layout.FIRST_YEAR, Layout.LAST_YEAR)));
        }
        return year;
    }

    private long value(Received observation, List<Remark> here) {
        return switch (Value.parse(observation.value())) {
            case Value.Nothing _ -> Figures.NO_VALUE;
            case Value.Mistake(var sentence) -> {
                here.add(error(
                        NOT_A_FIGURE,
                        observation,
                        DataStructure.MEASURE,
                        "\"%s\": %s".formatted(shortened(observation.value()), sentence)));
                yield Figures.NO_VALUE;
            }
            case Value.Number(var number) -> {
                String indicator = observation.key().get(layout.place("INDICATOR"));
                if (number % 10_000 != 0 && flow.indicators().contains(indicator) && units.isWhole(indicator)) {
                    here.add(error(
                            NOT_WHOLE,
                            observation,
                            DataStructure.MEASURE,
                            "%s is counted in whole numbers; this is %s.".formatted(indicator, observation.value())));
                }
                yield number;
            }
        };
    }

    private void unit(Received observation, List<Remark> here) {
        String indicator = observation.key().get(layout.place("INDICATOR"));
        String said = observation.attributes().get(unit);
        if (said != null && flow.indicators().contains(indicator) && !said.equals(units.unit(indicator))) {
            here.add(error(
                    WRONG_UNIT,
                    observation,
                    "UNIT_MEASURE",
                    "%s is given in %s, not in %s.".formatted(indicator, units.unit(indicator), shortened(said))));
        }
    }

    private void status(Received observation, long value, List<Remark> here) {
        String said = observation.attributes().get(status);
        if (said == null || observation.value().isEmpty() == NO_VALUE.contains(said)) {
            return;
        }
        here.add(error(
                VALUE_AND_STATUS,
                observation,
                "OBS_STATUS",
                value == Figures.NO_VALUE
                        ? "There is no value; OBS_STATUS says why by L, M, O or Q, and this is %s."
                                .formatted(shortened(said))
                        : "OBS_STATUS %s says that there is no value, and there is one.".formatted(shortened(said))));
    }

    static Remark error(String rule, Received observation, @Nullable String column, String sentence) {
        return new Remark(rule, Severity.ERROR, observation.line(), column == null ? "" : column, sentence);
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
