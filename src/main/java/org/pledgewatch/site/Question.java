package org.pledgewatch.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.vocabulary.Moment;

/// Reads what strangers put behind the question mark of an address, or says what is wrong with it.
final class Question {
    private static final int LONGEST = 64;
    private static final Pattern EDITION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final List<String> EVERYWHERE = List.of("edition", "on", "known");

    private final Setting setting;
    private final String path;
    private final Map<String, String[]> parameters;

    Question(Setting setting, String path, Map<String, String[]> parameters) {
        this.setting = setting;
        this.path = path;
        this.parameters = parameters;
    }

    /// Either a question we can answer, or why we cannot.
    sealed interface Reading {
        record Understood(Asked asked) implements Reading {}

        record Misunderstood(Refusal refusal) implements Reading {}
    }

    Reading read(Editions editions, List<String> particulars) {
        Map<String, String> particular = new TreeMap<>();
        Map<String, String> chosen = new TreeMap<>();
        for (String name : parameters.keySet()) {
            if (!EVERYWHERE.contains(name) && !particulars.contains(name)) {
                continue;
            }
            String[] values = parameters.get(name);
            if (values == null || values.length != 1) {
                return wrong(Refusal.malformed("problem.repeated-parameter", name));
            }
            if (values[0].length() > LONGEST) {
                return wrong(Refusal.malformed("problem.parameter-too-long", name));
            }
            if (!values[0].isEmpty()) {
                (EVERYWHERE.contains(name) ? chosen : particular).put(name, values[0]);
            }
        }
        return read(editions, chosen, particular);
    }

    private Reading read(Editions editions, Map<String, String> chosen, Map<String, String> particular) {
        String number = chosen.get("edition");
        if (number != null && !EDITION.matcher(number).matches()) {
            return wrong(Refusal.malformed("problem.malformed-parameter", "edition", number));
        }
        Optional<Edition> edition = number == null ? editions.latest() : editions.find(Integer.parseInt(number));
        if (edition.isEmpty()) {
            return wrong(
                    editions.latest().isEmpty()
                            ? Refusal.nothingPublished()
                            : Refusal.missing("problem.no-such-edition", String.valueOf(number)));
        }
        for (String name : Arrays.asList("on", "known")) {
            String day = chosen.get(name);
            if (day != null && day(day) == null) {
                return wrong(Refusal.malformed("problem.malformed-parameter", name, day));
            }
        }
        LocalDate reference = edition.get().record().referenceDay();
        LocalDate on = chosen.containsKey("on") ? day(chosen.get("on")) : reference;
        if (on == null || on.isAfter(reference)) {
            return wrong(Refusal.malformed("problem.day-after-edition", String.valueOf(on), reference.toString()));
        }
        LocalDate known = chosen.containsKey("known") ? day(chosen.get("known")) : null;
        return new Reading.Understood(
                new Asked(setting, edition.get(), new Moment(on, known), path, chosen, particular));
    }

    private static Reading wrong(Refusal refusal) {
        return new Reading.Misunderstood(refusal);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || !DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
