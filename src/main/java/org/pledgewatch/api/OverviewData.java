package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.SilenceQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is seen over all states: an indicator year by year, and what is not known.
@Controller
class OverviewData {
    private static final List<String> AGENDA =
            List.of("coordination", "prevention", "protection", "recovery", "participation", "context");

    private final Shelf shelf;
    private final Answers answers;

    OverviewData(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    @GetMapping({"/indicators/{id}/years.json", "/indicators/{id}/years.csv", "/indicators/{id}/years.xlsx"})
    void years(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "level", "on", "known", "edition");
        PublishedIndicator indicator = question.indicator(id);
        if (!indicator.universe().equals("states") || indicator.scale().isEmpty()) {
            throw new Refusal(
                    ProblemKind.NO_SUCH_INDICATOR,
                    "%s is not asked of every state with levels for an answer, so it has no table by state and year."
                            .formatted(indicator.id()));
        }
        question.parameters().text("level").ifPresent(typed -> question.level(indicator, typed));
        answers.send(
                request,
                response,
                question,
                YearsForm.shown(question.edition(), question.edition().yearly(indicator.id(), question.moment())));
    }

    /// How much is silent, and where.
    @GetMapping({"/silences.json", "/silences.csv", "/silences.xlsx"})
    void tallies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "indicator", "agenda", "population", "on", "known", "edition");
        answers.send(request, response, question, SilenceTally.shown(question.edition(), query(question)));
    }

    /// Every silence, one by one.
    @GetMapping({"/api/v1/silences", "/api/v1/silences.json", "/api/v1/silences.csv"})
    void silences(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question =
                shelf.question(request, "indicator", "agenda", "population", "on", "known", "edition", "after");
        PublishedSilences silences = question.edition().silences(query(question));
        Optional<String> after = question.parameters()
                .text("after")
                .map(typed -> Place.read(typed).value());
        Stream<PublishedSilences.Cell> left = silences.silent().stream()
                .filter(cell ->
                        after.map(place -> place(cell).compareTo(place) > 0).orElse(true));
        answers.send(
                request,
                response,
                question,
                new Shown.Listing<>(
                        left, OverviewData::place, new SilenceForm(silences, new SubjectNames(question.edition()))));
    }

    private static String place(PublishedSilences.Cell cell) {
        return cell.indicator().value() + " " + cell.state().value();
    }

    private static SilenceQuery query(Question question) {
        Optional<String> agenda = question.parameters().text("agenda");
        agenda.filter(typed -> !AGENDA.contains(typed)).ifPresent(typed -> {
            throw Parameters.malformed("agenda", typed, "one of " + String.join(", ", AGENDA));
        });
        return new SilenceQuery(
                question.moment(),
                question.indicator().map(PublishedIndicator::id).orElse(null),
                agenda.orElse(null),
                question.population() instanceof Population.MembersOf(var grouping) ? grouping : null);
    }
}
