package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a page shows, as data at the page's address with an ending.
@Controller
class PageData {
    private static final IndicatorId SHOWN_FIRST = new IndicatorId("protection.opsc-status");
    private static final String LEVEL_SHOWN_FIRST = "ratified";

    private final Shelf shelf;
    private final Answers answers;

    PageData(Shelf shelf, Answers answers) {
        this.shelf = shelf;
        this.answers = answers;
    }

    /// The world: the findings behind the map, and how many states are at the level or above.
    @GetMapping({"/index.json", "/index.csv", "/index.xlsx"})
    void world(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "indicator", "level", "on", "known", "edition");
        PublishedIndicator indicator = question.indicator().orElseGet(() -> shownFirst(question.edition()));
        PublishedIndicator.Level level = question.parameters()
                .text("level")
                .map(typed -> question.level(indicator, typed))
                .orElseGet(() -> levelShownFirst(question, indicator));
        Moment moment = question.moment();
        List<PublishedFinding> findings = question.edition().findings(indicator.id(), moment);
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator", indicator.id().value());
        fields.put("level", level.code());
        putMoment(fields, question, moment);
        fields.put(
                "count",
                CountForm.written(
                        question.edition().count(indicator.id(), level.code(), moment, new Population.States())));
        fields.put("findings", findings.stream().map(FindingForm::written).toList());
        send(request, response, question, fields, findings, FindingForm.in(question.edition()));
    }

    private static PublishedIndicator shownFirst(Edition edition) {
        return edition.indicator(SHOWN_FIRST)
                .or(() -> edition.indicators().stream()
                        .filter(indicator -> !indicator.scale().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NO_SUCH_INDICATOR, "This edition has no indicator with levels to show."));
    }

    private static PublishedIndicator.Level levelShownFirst(Question question, PublishedIndicator indicator) {
        return indicator.scale().stream()
                .filter(level -> level.code().equals(LEVEL_SHOWN_FIRST))
                .findFirst()
                .orElseGet(() -> question.level(
                        indicator,
                        indicator.scale().isEmpty()
                                ? LEVEL_SHOWN_FIRST
                                : indicator.scale().getLast().code()));
    }

    /// An indicator over the world: how many states at each level or above, and every state's finding.
    @GetMapping({"/indicators/{id}.json", "/indicators/{id}.csv", "/indicators/{id}.xlsx"})
    void indicator(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Question question = shelf.question(request, "level", "on", "known", "edition");
        Edition edition = question.edition();
        PublishedIndicator indicator = question.indicator(id);
        Moment moment = question.moment();
        List<PublishedFinding> findings =
                new FindingList(edition, moment, null, indicator).all().toList();
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator", IndicatorForm.written(indicator));
        putMoment(fields, question, moment);
        fields.put(
                "counts",
                indicator.scale().stream()
                        .map(level -> CountForm.written(
                                edition.count(indicator.id(), level.code(), moment, new Population.States())))
                        .toList());
        fields.put("findings", findings.stream().map(FindingForm::written).toList());
        send(request, response, question, fields, findings, FindingForm.in(edition));
    }

    @GetMapping({"/instruments/{id}.json", "/instruments/{id}.csv", "/instruments/{id}.xlsx"})
    void instrument(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Question question = shelf.question(request, "on", "known", "edition");
        PublishedInstrument instrument = question.edition()
                .instrument(Question.instrumentId(id))
                .orElseThrow(() ->
                        new Refusal(ProblemKind.NO_SUCH_INSTRUMENT, "There is no instrument \"%s\".".formatted(id)));
        answers.send(
                request,
                response,
                question,
                new Shown.Single<>(instrument, new InstrumentCardForm(question.edition())));
    }

    @GetMapping({"/disagreements.json", "/disagreements.csv", "/disagreements.xlsx"})
    void disagreements(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "kind", "state", "by", "case", "on", "known", "edition");
        DisagreementForm form = DisagreementForm.in(question.edition());
        var disagreements = question.disagreementQuery().of(question.edition().disagreements(question.moment()));
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("items", disagreements.stream().map(form::json).toList());
        fields.put("next", null);
        answers.send(request, response, question, new Shown.Sheet<>(fields, disagreements, form));
    }

    @GetMapping({"/library/{number}.json", "/library/{number}.csv", "/library/{number}.xlsx"})
    void document(@PathVariable String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Question question = shelf.question(request, "on", "known", "edition");
        int typed = Parameters.number("number", number);
        PublishedDocument document = question.edition()
                .document(new DocumentNumber(typed))
                .orElseThrow(() -> Question.noSuchDocument(typed));
        answers.send(request, response, question, new Shown.Single<>(document, new DocumentForm()));
    }

    private static void putMoment(SequencedMap<String, @Nullable Object> fields, Question question, Moment moment) {
        fields.put("on", moment.on());
        fields.put("known", moment.known());
        fields.put("edition", question.edition().record().number());
    }

    private <T> void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Question question,
            SequencedMap<String, @Nullable Object> fields,
            List<T> rows,
            Form<T> form)
            throws IOException {
        answers.send(request, response, question, new Shown.Sheet<>(fields, rows, form));
    }
}
