package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Comparison;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.vocabulary.Moment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A state's card, and several side by side, as data. The table of both is the findings.
@Controller
class CardData {
    private final Shelf shelf;
    private final Answers answers;

    CardData(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    /// A card: every question of a state, of another area what sources say of it.
    @GetMapping({"/states/{code}.json", "/states/{code}.csv", "/states/{code}.xlsx"})
    void state(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "on", "known", "edition");
        Edition edition = question.edition();
        PublishedArea area = edition.area(Question.areaCode(code))
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_SUBJECT, "There is no state or other area \"%s\".".formatted(code)));
        Moment moment = question.moment();
        PublishedCard card = PublishedCard.of(edition, area, moment);
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("area", AreaForm.written(area));
        putMoment(fields, question, moment);
        fields.put(
                "findings",
                card.entries().stream()
                        .map(entry -> FindingForm.written(entry.finding()))
                        .toList());
        fields.putAll(CardForm.beside(edition, card));
        answers.send(request, response, question, new Shown.Sheet<>(fields, card.entries(), CardForm.in(edition)));
    }

    /// Two to six states side by side.
    @GetMapping({"/compare.json", "/compare.csv", "/compare.xlsx"})
    void compare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "states", "on", "known", "edition");
        Edition edition = question.edition();
        Moment moment = question.moment();
        List<PublishedCard> cards = states(question).stream()
                .map(state -> PublishedCard.of(edition, state, moment))
                .toList();
        List<PublishedCard.Entry> entries =
                cards.stream().flatMap(card -> card.entries().stream()).toList();
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "states", cards.stream().map(card -> card.area().code().value()).toList());
        putMoment(fields, question, moment);
        fields.put(
                "findings",
                entries.stream()
                        .map(entry -> FindingForm.written(entry.finding()))
                        .toList());
        fields.put(
                "cards",
                cards.stream().map(card -> CardForm.named(edition, card)).toList());
        answers.send(request, response, question, new Shown.Sheet<>(fields, entries, CardForm.in(edition)));
    }

    private static List<PublishedArea> states(Question question) {
        List<String> typed =
                Arrays.asList(question.parameters().text("states").orElse("").split(",", -1));
        return switch (Comparison.read(question.edition(), typed)) {
            case Comparison.Reading.Understood(var comparison) when comparison.hasEnough() -> comparison.states();
            case Comparison.Reading.Understood _ ->
                throw new Refusal(
                        ProblemKind.MISSING_PARAMETER,
                        "The parameter \"states\" names two to six states: states=SWE,THA.");
            case Comparison.Reading.NoSuchState(var name, var nearest) ->
                throw new Refusal(
                        ProblemKind.NO_SUCH_STATE,
                        "There is no state \"%s\".%s".formatted(Parameters.shortened(name), meant(nearest)));
            case Comparison.Reading.NotAState(var area) ->
                throw new Refusal(
                        ProblemKind.NOT_A_STATE,
                        "%s (%s) is not one of the states of which questions are asked."
                                .formatted(area.name(), area.code()));
            case Comparison.Reading.TooMany(var number) ->
                throw new Refusal(
                        ProblemKind.TOO_MANY_STATES,
                        "%d states are named; at most six stand side by side.".formatted(number));
        };
    }

    private static String meant(List<PublishedArea> nearest) {
        return nearest.isEmpty()
                ? ""
                : nearest.stream()
                        .map(area -> area.code() + " (" + area.shortName() + ")")
                        .collect(Collectors.joining(", ", " Did you mean one of these: ", "?"));
    }

    private static void putMoment(SequencedMap<String, @Nullable Object> fields, Question question, Moment moment) {
        fields.put("on", moment.on());
        fields.put("known", moment.known());
        fields.put("edition", question.edition().record().number());
    }
}
