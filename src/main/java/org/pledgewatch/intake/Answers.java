package org.pledgewatch.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Qualifier;

/// The answers that `claims-csv` can write.
record Answers(Areas areas) {
    private static final int LONGEST_WORDS = 2_000;
    private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,6})?)";
    private static final Pattern RANGE = Pattern.compile("(?:between )?" + NUMBER + " (?:to|and) " + NUMBER);
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:(about|at least|at most|more than|fewer than|less than) )?" + NUMBER);

    Answer answer(ClaimLine line, Indicator indicator, Validity validity) throws Refusal {
        String type = KnownHeader.folded(line.required("answer type"));
        if (!type.equals("quantity")) {
            line.mustBeEmpty("unit", "only a quantity has a unit");
            line.mustBeEmpty("scope", "only a quantity has a scope");
        }
        if (!type.equals("act")) {
            line.mustBeEmpty("territory", "only an act extends to a territory");
        }
        return switch (type) {
            case "level" -> level(line.required("answer"), indicator);
            case "act" -> act(line, validity);
            case "quantity" -> quantity(line, indicator);
            case "words" -> words(line.required("answer"));
            case "not applicable" -> silence(line, new Answer.NotApplicable());
            case "nothing found" -> silence(line, new Answer.NothingFound());
            default ->
                throw new Refusal("\"" + line.text("answer type") + "\" is no type of answer. There are: level, act,"
                        + " quantity, words, not applicable, nothing found, complete list.");
        };
    }

    private static Answer level(String text, Indicator indicator) throws Refusal {
        Scale scale = indicator.scale();
        if (scale == null) {
            throw new Refusal("The indicator " + indicator.id() + " has no scale, so no level can answer it.");
        }
        int to = text.indexOf("..");
        String lowest = to < 0 ? text : text.substring(0, to).strip();
        String highest = to < 0 ? text : text.substring(to + 2).strip();
        if (position(scale, lowest) > position(scale, highest)) {
            throw new Refusal("\"" + text + "\" runs downwards. Write the lower level first.");
        }
        return new Answer.Level(scale.version(), lowest, highest);
    }

    private static int position(Scale scale, String level) throws Refusal {
        OptionalInt position = scale.position(level);
        if (position.isEmpty()) {
            List<String> levels = scale.levels().stream().map(Scale.Level::code).toList();
            throw new Refusal("\"" + level + "\" is no level of this indicator's scale. There are: "
                    + String.join(", ", levels) + ".");
        }
        return position.getAsInt();
    }

    private Answer act(ClaimLine line, Validity validity) throws Refusal {
        if (!(validity instanceof Validity.Event(var on))) {
            throw new Refusal("An act happens on a day: its validity is event, with the day in column from.");
        }
        String written = line.required("answer");
        int space = written.indexOf(' ');
        if (space < 0) {
            return new Answer.Act(kind(written), on, territory(line));
        }
        ActKind kind = kind(written.substring(0, space));
        DateBounds deposited =
                Days.written("answer", written.substring(space + 1).strip());
        if (kind != ActKind.SUCCEEDED) {
            throw new Refusal(
                    "\"" + written + "\" has a day of its own, which only a succession may have: the day of its"
                            + " deposit, where column from has the date of succession. Write \"" + kind.word()
                            + "\" and the day in column from.");
        }
        if (deposited.latest().isBefore(on.earliest())) {
            throw new Refusal("A succession is deposited after its date: " + deposited.text() + " is before "
                    + on.text() + ". Correct one of them.");
        }
        return new Answer.Act(kind, deposited, territory(line));
    }

    private static ActKind kind(String word) throws Refusal {
        List<String> known = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
            known.add(kind.word());
        }
        throw new Refusal("\"" + word + "\" is no act. There are: " + String.join(", ", known) + ".");
    }

    private @Nullable AreaCode territory(ClaimLine line) throws Refusal {
        if (!line.has("territory")) {
            return null;
        }
        String text = line.text("territory");
        return AreaCode.parse(text)
                .flatMap(areas::find)
                .map(Area::code)
                .orElseThrow(() -> new Refusal("There is no territory with the code \"" + text
                        + "\". Write its three letters, as in /states."));
    }

    private static Answer quantity(ClaimLine line, Indicator indicator) throws Refusal {
        String unit = line.has("unit") ? line.text("unit") : indicator.unit();
        if (unit.isEmpty()) {
            throw new Refusal("A number needs its unit: fill in column unit, such as \"states\".");
        }
        String text = line.required("answer");
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            if (low.compareTo(high) > 0) {
                throw new Refusal("\"" + text + "\" runs downwards. Write the lower number first.");
            }
            return new Answer.Quantity(low, high, Qualifier.BETWEEN, unit, line.text("scope"));
        }
        Matcher qualified = QUALIFIED.matcher(text);
        if (!qualified.matches()) {
            throw new Refusal("\"" + text + "\" is not a number as we write it: 122, about 50, more than 21,"
                    + " fewer than 50, at least 100, at most 100, 34 to 60; no comma or space between digits.");
        }
        BigDecimal number = new BigDecimal(qualified.group(2));
        return new Answer.Quantity(number, number, qualifier(qualified.group(1)), unit, line.text("scope"));
    }

    private static Qualifier qualifier(@Nullable String words) {
        return switch (words) {
            case null -> Qualifier.EXACTLY;
            case "less than" -> Qualifier.FEWER_THAN;
            default -> Qualifier.of(words.replace(' ', '-'));
        };
    }

    private static Answer words(String text) throws Refusal {
        if (text.length() > LONGEST_WORDS) {
            throw new Refusal("The words are longer than " + LONGEST_WORDS + " characters. Say it in our own words.");
        }
        return new Answer.Words(LocalizedText.english(text));
    }

    private static Answer silence(ClaimLine line, Answer silence) throws Refusal {
        line.mustBeEmpty("answer", "this type of answer has none");
        return silence;
    }
}
