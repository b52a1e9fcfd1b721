package org.pledgewatch.site;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.DateBounds;

/// Days, numbers and answers as a reader says them.
final class Phrases {
    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    Phrases(Words words) {
        this.words = words;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale());
        this.month = DateTimeFormatter.ofPattern("MMMM uuuu", words.locale());
    }

    /// From a day to the day before another; a beginning before all our knowledge is not said.
    String days(LocalDate from, LocalDate until) {
        String last = day(until.minusDays(1));
        if (from.equals(LocalDate.MIN)) {
            return words.say("span.until", last);
        }
        return from.equals(until.minusDays(1)) ? last : words.say("range", day(from), last);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /// How long ago a day was: in years, in months below two years, and no finer than a month.
    String age(LocalDate day, LocalDate on) {
        Period age = Period.between(day, on);
        long months = age.toTotalMonths();
        if (months < 1) {
            return words.say(day.isAfter(on) ? "age.none" : "age.days");
        }
        return months < 24 ? words.say("age.months", months) : words.say("age.years", months / 12);
    }

    /// "19 September 2002", "in 1998", "in June 2001", "between 17 June 1999 and 4 August 2020".
    String bounds(DateBounds bounds) {
        if (bounds.isOneDay()) {
            return day(bounds.earliest());
        }
        String written = bounds.text();
        return switch (written.length()) {
            case 4 -> words.say("bounds.in", written);
            case 7 -> words.say("bounds.in", month.format(YearMonth.from(bounds.earliest())));
            default -> words.say("bounds.between", day(bounds.earliest()), day(bounds.latest()));
        };
    }

    /// "since 19 September 2002", "since a day in 1998".
    String since(DateBounds bounds) {
        return words.say(bounds.isOneDay() ? "finding.since" : "finding.since.bounds", bounds(bounds));
    }

    /// The same for bounds in their written form; what is not bounds stays as it is.
    String bounds(String written) {
        return DateBounds.parse(written).map(this::bounds).orElse(written);
    }

    /// As a date of issue: "1998", "June 2001", "19 September 2002".
    String dated(String written) {
        return DateBounds.parse(written).map(this::dated).orElse(written);
    }

    private String dated(DateBounds bounds) {
        return switch (bounds.text().length()) {
            case 4 -> Year.from(bounds.earliest()).toString();
            case 7 -> month.format(YearMonth.from(bounds.earliest()));
            case 10 -> day(bounds.earliest());
            default -> words.say("range", day(bounds.earliest()), day(bounds.latest()));
        };
    }

    String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(words.locale()).format(number);
    }

    /// "34", or "34 to 60".
    String range(int low, int high) {
        return low == high ? number(low) : words.say("range", number(low), number(high));
    }

    String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    String answer(AnswerValue answer, PublishedIndicator indicator) {
        return switch (answer) {
            case AnswerValue.OfLevel level -> level.name();
            case AnswerValue.OfLevels(var lowest, var highest) ->
                lowest.equals(highest)
                        ? level(lowest, indicator)
                        : words.say("range", level(lowest, indicator), level(highest, indicator));
            case AnswerValue.OfQuantity quantity -> quantity(quantity);
            case AnswerValue.OfAct(var act, var earliest, var latest, var territory) ->
                act(act, bounds(new DateBounds(earliest, latest)), territory);
            case AnswerValue.OfWords said -> said.text();
            case AnswerValue.OfSilence(var code) -> worded("silence.", code);
        };
    }

    private String act(String act, String when, String territory) {
        String done = words.say("act.done", worded("act.", act), when);
        return territory.isEmpty() ? done : words.say("act.for", done, territory);
    }

    String quantity(AnswerValue.OfQuantity quantity) {
        String low = number(quantity.low());
        String numbers =
                quantity.low().compareTo(quantity.high()) == 0 ? low : words.say("range", low, number(quantity.high()));
        String said = words.say("quantity." + quantity.qualifier().word(), numbers);
        String measured = quantity.unit().isEmpty() ? said : words.say("quantity.unit", said, quantity.unit());
        return quantity.scope().isEmpty() ? measured : words.say("quantity.scope", measured, quantity.scope());
    }

    private String numbers(AnswerValue.OfQuantity quantity) {
        String low = number(quantity.low());
        String numbers =
                quantity.low().compareTo(quantity.high()) == 0 ? low : words.say("range", low, number(quantity.high()));
        return words.say("quantity." + quantity.qualifier().word(), numbers);
    }

    String level(String code, PublishedIndicator indicator) {
        return indicator.scale().stream()
                .filter(level -> level.code().equals(code))
                .map(PublishedIndicator.Level::name)
                .findFirst()
                .orElse(code);
    }

    /// "ratified or above"; the highest level stands alone.
    String orAbove(String code, PublishedIndicator indicator) {
        String name = level(code, indicator);
        return indicator.scale().getLast().code().equals(code) ? name : words.say("level.or-above", name);
    }

    /// A code in words; one that nobody has put into words yet is shown as it is.
    String worded(String prefix, String code) {
        return words.knows(prefix + code) ? words.say(prefix + code) : code.replace('-', ' ');
    }

    /// All answers of a finding as alternatives: "no action or signed", "119, 122 or 126 governments",
    /// "adopted 25 May 2000 or in 2002".
    String either(PublishedFinding finding, PublishedIndicator indicator) {
        List<AnswerValue> answers = finding.answers().stream()
                .map(PublishedAnswer::answer)
                .distinct()
                .toList();
        return answers.size() > 1
                ? numbersOfOneUnit(answers).or(() -> daysOfOneAct(answers)).orElseGet(() -> each(answers, indicator))
                : each(answers, indicator);
    }

    private String each(List<AnswerValue> answers, PublishedIndicator indicator) {
        return either(answers.stream()
                .map(answer -> answer(answer, indicator))
                .distinct()
                .toList());
    }

    private Optional<String> numbersOfOneUnit(List<AnswerValue> answers) {
        List<AnswerValue.OfQuantity> quantities = all(answers, AnswerValue.OfQuantity.class);
        if (quantities.size() < answers.size()
                || quantities.stream()
                        .anyMatch(quantity ->
                                !quantity.unit().equals(quantities.getFirst().unit()))) {
            return Optional.empty();
        }
        List<String> numbers = quantities.stream()
                .sorted(Comparator.comparing(AnswerValue.OfQuantity::low))
                .map(this::numbers)
                .distinct()
                .toList();
        return Optional.of(words.say(
                "quantity.unit", either(numbers), quantities.getFirst().unit()));
    }

    private Optional<String> daysOfOneAct(List<AnswerValue> answers) {
        List<AnswerValue.OfAct> acts = all(answers, AnswerValue.OfAct.class);
        if (acts.size() < answers.size()
                || acts.stream()
                        .anyMatch(act -> !act.act().equals(acts.getFirst().act())
                                || !act.territory().isEmpty())) {
            return Optional.empty();
        }
        List<String> days = acts.stream()
                .sorted(Comparator.comparing(AnswerValue.OfAct::earliest))
                .map(act -> bounds(new DateBounds(act.earliest(), act.latest())))
                .distinct()
                .toList();
        return Optional.of(act(acts.getFirst().act(), either(days), ""));
    }

    private static <T extends AnswerValue> List<T> all(List<AnswerValue> answers, Class<T> type) {
        return answers.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// "none, signed or ratified".
    String either(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return words.say(
                "either", String.join(words.say("list.comma"), names.subList(0, names.size() - 1)), names.getLast());
    }

    /// "Sweden, Thailand and Tonga".
    String all(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return words.say(
                "all", String.join(words.say("list.comma"), names.subList(0, names.size() - 1)), names.getLast());
    }

    /// An answer that stands alone: with a capital letter.
    String standing(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(words.locale()).concat(text.substring(1));
    }

    /// What a claim says of time: when it happened, or how long it held, or when it was seen.
    String validity(PublishedClaim claim) {
        return switch (claim.validity()) {
            case "span" ->
                claim.until() == null
                        ? words.say("validity.from", bounds(claim.from()))
                        : words.say("validity.span", bounds(claim.from()), bounds(claim.until()));
            case "observed" -> words.say("validity.observed", bounds(claim.from()));
            default -> bounds(claim.from());
        };
    }
}
