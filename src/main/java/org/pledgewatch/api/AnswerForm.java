package org.pledgewatch.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.vocabulary.DateBounds;

/// How answers are written: a level is its code, everything else an object; in a cell, words a person reads.
final class AnswerForm {
    private AnswerForm() {}

    record Levels(String lowest, String highest) {}

    record Quantity(BigDecimal low, BigDecimal high, String qualifier, String unit, String scope) {
        static Quantity of(AnswerValue.OfQuantity quantity) {
            return new Quantity(
                    quantity.low(), quantity.high(), quantity.qualifier().word(), quantity.unit(), quantity.scope());
        }
    }

    record Act(
            String act,
            LocalDate earliest,
            LocalDate latest,
            @Nullable String territory) {}

    record Words(String language, String text) {}

    record Silence(String silence) {}

    record Answered(Object answer, List<Long> claims) {}

    static Object json(AnswerValue answer) {
        return switch (answer) {
            case AnswerValue.OfLevel level -> level.code();
            case AnswerValue.OfLevels(var lowest, var highest) -> new Levels(lowest, highest);
            case AnswerValue.OfQuantity quantity -> Quantity.of(quantity);
            case AnswerValue.OfAct(var act, var earliest, var latest, var territory) ->
                new Act(act, earliest, latest, territory.isEmpty() ? null : territory);
            case AnswerValue.OfWords(var language, var text) -> new Words(language, text);
            case AnswerValue.OfSilence(var code) -> new Silence(code);
        };
    }

    static List<Answered> json(List<PublishedAnswer> answers) {
        return answers.stream()
                .map(answer -> new Answered(json(answer.answer()), answer.claims()))
                .toList();
    }

    static String cell(AnswerValue answer) {
        return switch (answer) {
            case AnswerValue.OfLevel level -> level.code();
            case AnswerValue.OfLevels(var lowest, var highest) -> lowest + " to " + highest;
            case AnswerValue.OfQuantity quantity -> cell(quantity);
            case AnswerValue.OfAct(var act, var earliest, var latest, var territory) ->
                act + " " + new DateBounds(earliest, latest).text() + (territory.isEmpty() ? "" : " for " + territory);
            case AnswerValue.OfWords words -> words.text();
            case AnswerValue.OfSilence(var code) -> code;
        };
    }

    /// Several answers, a semicolon between.
    static String answersCell(List<PublishedAnswer> answers) {
        return answers.stream().map(answer -> cell(answer.answer())).collect(Collectors.joining("; "));
    }

    /// The claims of each answer, in the order of the answers.
    static String claimsCell(List<PublishedAnswer> answers) {
        return answers.stream()
                .map(answer -> answer.claims().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static String cell(AnswerValue.OfQuantity quantity) {
        return (numbers(quantity) + " " + quantity.unit()).strip()
                + (quantity.scope().isEmpty() ? "" : " (" + quantity.scope() + ")");
    }

    private static String numbers(AnswerValue.OfQuantity quantity) {
        String low = quantity.low().toPlainString();
        String high = quantity.high().toPlainString();
        String numbers = quantity.low().compareTo(quantity.high()) == 0 ? low : low + " to " + high;
        return switch (quantity.qualifier()) {
            case EXACTLY, BETWEEN -> numbers;
            case ABOUT -> "about " + numbers;
            case AT_LEAST -> "at least " + numbers;
            case MORE_THAN -> "more than " + numbers;
            case AT_MOST -> "at most " + numbers;
            case FEWER_THAN -> "fewer than " + numbers;
        };
    }
}
