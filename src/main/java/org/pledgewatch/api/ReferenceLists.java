package org.pledgewatch.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishedArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What findings refer to: areas, groupings, indicators and how far their readers agree, instruments, commitments,
/// documents, editions.
@Controller
class ReferenceLists {
    private static final List<String> KINDS = List.of("state", "territory", "other", "any");

    private final Editions editions;
    private final Shelf shelf;
    private final Answers answers;

    ReferenceLists(Editions editions, Shelf shelf, Answers answers) {
        this.editions = editions;
        this.shelf = shelf;
        this.answers = answers;
    }

    /// The states that exist on a day; territories and others when asked for.
    @GetMapping({"/api/v1/states", "/api/v1/states.json", "/api/v1/states.csv"})
    void states(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "kind", "on", "edition", "after");
        LocalDate on = question.on();
        String kind = question.parameters().text("kind").orElse("state");
        if (!KINDS.contains(kind)) {
            throw Parameters.malformed("kind", kind, "one of " + String.join(", ", KINDS));
        }
        send(
                request,
                response,
                question,
                question.edition().areas().stream()
                        .filter(area -> kind.equals("any") || kind.equals(area.kind()))
                        .filter(area -> area.existsOn(on))
                        .toList(),
                area -> area.code().value(),
                new AreaForm());
    }

    /// Every area that has a page.
    @GetMapping({"/states.json", "/states.csv", "/states.xlsx"})
    void areas(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "on", "known", "edition", "after");
        Optional<LocalDate> on = question.parameters().text("on").map(_ -> question.on());
        List<PublishedArea> areas = question.edition().areas().stream()
                .filter(area -> on.map(area::existsOn).orElse(true))
                .toList();
        send(request, response, question, areas, area -> area.code().value(), new AreaForm());
    }

    /// Who belongs together, and from when until when.
    @GetMapping({"/api/v1/groupings", "/api/v1/groupings.json", "/api/v1/groupings.csv"})
    void groupings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "edition", "after");
        send(
                request,
                response,
                question,
                question.edition().groupings(),
                grouping -> grouping.code().value(),
                new GroupingForm());
    }

    @GetMapping({
        "/api/v1/indicators",
        "/api/v1/indicators.json",
        "/api/v1/indicators.csv",
        "/indicators.json",
        "/indicators.csv",
        "/indicators.xlsx"
    })
    void indicators(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, names(request));
        send(
                request,
                response,
                question,
                question.edition().indicators(),
                indicator -> indicator.id().value(),
                new IndicatorForm());
    }

    /// How far readers of the same passages agree, indicator by indicator.
    @GetMapping({"/api/v1/agreement", "/api/v1/agreement.json", "/api/v1/agreement.csv"})
    void agreement(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "edition", "after");
        send(
                request,
                response,
                question,
                question.edition().agreement(),
                agreement -> agreement.indicator().value(),
                new AgreementForm());
    }

    @GetMapping({
        "/api/v1/instruments",
        "/api/v1/instruments.json",
        "/api/v1/instruments.csv",
        "/instruments.json",
        "/instruments.csv",
        "/instruments.xlsx"
    })
    void instruments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, names(request));
        send(
                request,
                response,
                question,
                question.edition().instruments(),
                instrument -> instrument.id().value(),
                new InstrumentForm());
    }

    @GetMapping({"/api/v1/commitments", "/api/v1/commitments.json", "/api/v1/commitments.csv"})
    void commitments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(request, "edition", "after");
        send(
                request,
                response,
                question,
                question.edition().commitments(),
                commitment -> commitment.id().toString(),
                new CommitmentForm());
    }

    @GetMapping({
        "/api/v1/documents",
        "/api/v1/documents.json",
        "/api/v1/documents.csv",
        "/library.json",
        "/library.csv",
        "/library.xlsx"
    })
    void documents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = shelf.question(
                request,
                Stream.concat(Stream.of("type", "keyword", "language", "year", "q"), Stream.of(names(request)))
                        .toArray(String[]::new));
        send(
                request,
                response,
                question,
                question.documentQuery().of(question.edition().documents()),
                document -> document.number().toString(),
                new DocumentForm());
    }

    @GetMapping({
        "/api/v1/editions",
        "/api/v1/editions.json",
        "/api/v1/editions.csv",
        "/editions.json",
        "/editions.csv",
        "/editions.xlsx"
    })
    void editions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.read(
                request.getQueryString(),
                isPage(request) ? List.of("on", "known", "edition", "after") : List.of("after"));
        parameters.day("on");
        parameters.day("known");
        parameters.number("edition");
        Function<EditionRecord, String> place = edition -> Integer.toString(edition.number());
        answers.sendUndated(
                request, response, parameters, listing(parameters, editions.all(), place, new EditionForm()));
    }

    /// A page's address carries the reader's day along; here it changes nothing.
    private static String[] names(HttpServletRequest request) {
        return isPage(request) ? new String[] {"on", "known", "edition", "after"} : new String[] {"edition", "after"};
    }

    private static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private <T> void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Question question,
            List<T> items,
            Function<T, String> place,
            Form<T> form)
            throws IOException {
        answers.send(request, response, question, listing(question.parameters(), items, place, form));
    }

    private static <T> Shown listing(Parameters parameters, List<T> items, Function<T, String> place, Form<T> form) {
        Optional<Place> after = parameters.text("after").map(Place::read);
        if (after.isEmpty()) {
            return new Shown.Listing<>(items.stream(), place, form);
        }
        List<T> left = items.stream()
                .dropWhile(item -> !place.apply(item).equals(after.get().value()))
                .toList();
        if (left.isEmpty()) {
            throw Parameters.malformed("after", after.get().written(), "taken from the \"next\" address of this list");
        }
        return new Shown.Listing<>(left.stream().skip(1), place, form);
    }
}
