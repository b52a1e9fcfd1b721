package org.pledgewatch.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.statistics.SubmissionDesk;
import org.pledgewatch.statistics.SubmissionDesk.Outcome;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Sending figures.
@Controller
class FiguresController {
    static final String EXPLANATION = "explain-";

    private static final String NAMELESS = "figures.csv";

    private final SubmissionDesk desk;
    private final FiguresPages pages;
    private final DeskDoor door;

    FiguresController(SubmissionDesk desk, FiguresPages pages, DeskDoor door) {
        this.desk = desk;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping("/desk/figures")
    @Needs(Action.SEE_SUBMISSIONS)
    ResponseEntity<byte[]> figures(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String flow) {
        return page(request, person, HttpStatus.OK, new FiguresPages.Sent(state, flow));
    }

    /// Reads a file; what is not in order is kept nowhere.
    @PostMapping("/desk/figures")
    @Needs(Action.SUBMIT_FIGURES)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            Person person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String flow,
            @RequestParam(name = "do", defaultValue = "check") String what,
            @RequestParam Map<String, String> fields)
            throws IOException {
        FiguresPages.Sent sent = new FiguresPages.Sent(state, flow);
        AreaCode area = AreaCode.parse(state).orElse(null);
        if (area == null) {
            return page(request, person, HttpStatus.BAD_REQUEST, sent.wrong("figures.state.wrong"));
        }
        if (file == null || file.isEmpty()) {
            return page(request, person, HttpStatus.BAD_REQUEST, sent.wrong("figures.file.wrong"));
        }
        Map<String, String> explanations = explanations(fields);
        Assurance assurance = Assurance.of(fields);
        Path received = Files.createTempFile("pledgewatch-figures", ".tmp");
        try {
            file.transferTo(received);
            SubmissionDesk.Order order =
                    new SubmissionDesk.Order(area, flow, name(file), explanations, !what.equals("submit"));
            return switch (desk.submit(person, order, assurance, received)) {
                case Outcome.Submitted submitted ->
                    DeskDoor.on("/desk/figures/" + submitted.number(), "figures-submitted");
                case Outcome.InOrder(var report) ->
                    page(request, person, HttpStatus.OK, sent.read("figures.in-order", report, explanations));
                case Outcome.NotYet notYet ->
                    page(
                            request,
                            person,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            sent.read(
                                    notYet.hasToBeMended() ? "figures.not-in-order" : "figures.asked",
                                    notYet.report(),
                                    explanations));
                case Outcome.Unreadable(var line, var sentence) ->
                    page(request, person, HttpStatus.BAD_REQUEST, sent.unread(line, sentence));
                case Outcome.Stopped(var stop) ->
                    page(
                            request,
                            person,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            sent.stopped(Stopped.of(stop, person, area, assurance)));
                case Outcome.NoSuchFlow _ ->
                    page(request, person, HttpStatus.BAD_REQUEST, sent.wrong("figures.flow.wrong"));
                case Outcome.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
            };
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private static Map<String, String> explanations(Map<String, String> fields) {
        Map<String, String> explanations = new TreeMap<>();
        fields.forEach((field, text) -> {
            if (field.startsWith(EXPLANATION) && !text.isBlank()) {
                explanations.put(field.substring(EXPLANATION.length()), text.strip());
            }
        });
        return explanations;
    }

    /// What the browser calls the file, as far as it can be a name and tells of nobody.
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String plain = given.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[^\\p{L}\\p{N} ._-]", "")
                .strip();
        boolean tells = List.of(plain, plain.replaceAll("[_.-]+", " ")).stream()
                .anyMatch(name -> Screening.of(name).stops());
        return plain.isEmpty() || tells || plain.length() > 100 ? NAMELESS : plain;
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, HttpStatus status, FiguresPages.Sent sent) {
        return door.page(status, "statistics/figures", pages.figures(request, person, sent));
    }
}
