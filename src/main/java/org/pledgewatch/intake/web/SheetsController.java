package org.pledgewatch.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.intake.ProposalDesk;
import org.pledgewatch.intake.ReturnedSheet;
import org.pledgewatch.intake.SheetAsked;
import org.pledgewatch.intake.SheetDesk;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.pages.Words;
import org.pledgewatch.safeguarding.Screening;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Adding claims by workbook.
@Controller
class SheetsController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int SHOWN = 500;
    private static final String NAMELESS = "claims.xlsx";

    private final SheetDesk desk;
    private final ClaimPages pages;
    private final ClaimWords claims;
    private final DeskDoor door;

    SheetsController(SheetDesk desk, ClaimPages pages, ClaimWords claims, DeskDoor door) {
        this.desk = desk;
        this.pages = pages;
        this.claims = claims;
        this.door = door;
    }

    @GetMapping("/desk/sheets")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> sheets(HttpServletRequest request, Person person) {
        return page(request, person, HttpStatus.OK, "");
    }

    @GetMapping("/desk/sheets/template.xlsx")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> template(
            HttpServletRequest request,
            Person person,
            @RequestParam(defaultValue = "") List<String> subject,
            @RequestParam(defaultValue = "") List<String> indicator,
            @RequestParam(defaultValue = "") String document) {
        Optional<SheetAsked> asked = asked(person, subject, indicator, document);
        return asked.isEmpty()
                ? page(request, person, HttpStatus.BAD_REQUEST, pages.words().say("sheets.choose"))
                : download(desk.template(asked.get()), "claims.xlsx");
    }

    private Optional<SheetAsked> asked(Person person, List<String> subjects, List<String> indicators, String document) {
        List<Subject> about = subjects.stream()
                .flatMap(text -> Subject.parse(text).stream())
                .filter(one -> person.may(Action.PROPOSE_CLAIM, ProposalDesk.stateOf(one)))
                .filter(pages::knows)
                .toList();
        List<IndicatorId> questions = pages.indicators(indicators);
        boolean fits = !about.isEmpty()
                && !questions.isEmpty()
                && (long) about.size() * questions.size() <= SheetAsked.MOST_ROWS;
        @Nullable DocumentNumber source = pages.documentNumber(document);
        return fits && (document.isEmpty() || source != null)
                ? Optional.of(new SheetAsked(about, questions, source))
                : Optional.empty();
    }

    /// Reads a workbook. Nothing of the file itself is kept; it goes back with remarks where that is asked for.
    @PostMapping("/desk/sheets")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            Person person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "do", defaultValue = "check") String what,
            @RequestParam(defaultValue = "page") String answer,
            @RequestParam Map<String, String> sent)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(request, person, HttpStatus.BAD_REQUEST, pages.words().say("sheets.no-file"));
        }
        Path received = Files.createTempFile("pledgewatch-sheet", ".xlsx");
        try {
            file.transferTo(received);
            String name = name(file);
            Assurance assurance = Assurance.of(sent);
            return switch (desk.take(person, name, received, what.equals("propose"), assurance)) {
                case SheetDesk.Outcome.Unreadable(var reason) -> page(request, person, HttpStatus.BAD_REQUEST, reason);
                case SheetDesk.Outcome.Read read ->
                    answer.equals("workbook") && !read.stopped().helpFirst()
                            ? download(marked(received, read.rows()), "remarks-" + name)
                            : door.page(
                                    "intake/sheet-result",
                                    result(
                                            request,
                                            person,
                                            name,
                                            read,
                                            Stopped.of(read.stopped(), person, null, assurance)));
            };
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private byte[] marked(Path received, List<SheetDesk.RowResult> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.giveBack(received, rows, out);
        return out.toByteArray();
    }

    /// The last part of what the browser calls the file, as far as it can be a name. It is kept and shown, so one that
    /// may tell who somebody is gives way.
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.replaceAll("^.*[/\\\\]", "");
        if (Screening.of(last).stops()
                || Screening.of(last.replaceAll("[_.-]+", " ")).stops()) {
            return NAMELESS;
        }
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String cut = plain.length() <= 100 ? plain : plain.substring(plain.length() - 100);
        return cut.isEmpty() ? NAMELESS : cut;
    }

    private static ResponseEntity<byte[]> download(byte[] workbook, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("Cache-Control", "no-store")
                .headers(headers ->
                        headers.setContentDisposition(org.springframework.http.ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()))
                .body(workbook);
    }

    private SheetResultPage result(
            HttpServletRequest request, Person person, String name, SheetDesk.Outcome.Read read, Stopped stopped) {
        Words words = pages.words();
        Function<Claim, ClaimView> views = claims.views();
        Map<ReturnedSheet.Outcome, Long> counts = read.rows().stream()
                .collect(Collectors.groupingBy(
                        SheetDesk.RowResult::outcome,
                        () -> new EnumMap<>(ReturnedSheet.Outcome.class),
                        Collectors.counting()));
        String counted = counts.entrySet().stream()
                .map(entry -> words.say("sheet.count", entry.getValue(), words.say("sheet." + word(entry.getKey()))))
                .collect(Collectors.joining(", "));
        List<SheetDesk.RowResult> rows = new ArrayList<>(read.rows());
        rows.sort(Comparator.comparing((SheetDesk.RowResult row) -> row.outcome() != ReturnedSheet.Outcome.REFUSED)
                .thenComparing(SheetDesk.RowResult::row));
        return new SheetResultPage(
                door.frame(request, words.say("sheet.title")),
                words,
                name,
                read.proposed() > 0
                        ? words.say("sheet.proposed", read.proposed(), counted)
                        : words.say("sheet.checked", counted),
                read.submission() > 0 ? whereTheyWait(person, read.submission()) : "",
                rows.stream().limit(SHOWN).map(row -> shown(row, views)).toList(),
                rows.size() > SHOWN ? words.say("sheet.more", rows.size() - SHOWN) : "",
                read.remarks(),
                stopped);
    }

    /// Who sees the queue finds them there, others among their own.
    private static String whereTheyWait(Person person, long submission) {
        return person.may(Action.SEE_PROPOSALS) ? "/desk/review?submission=" + submission : "/desk/mine";
    }

    private SheetResultPage.Row shown(SheetDesk.RowResult row, Function<Claim, ClaimView> views) {
        Claim claim = row.claim();
        String told = "";
        if (claim != null) {
            ClaimView view = views.apply(claim);
            told = view.subject() + " – " + view.indicator() + ": " + view.answer() + ", " + view.when();
        }
        return new SheetResultPage.Row(
                row.row(), word(row.outcome()), pages.words().say("sheet." + word(row.outcome())), told, row.remark());
    }

    private static String word(ReturnedSheet.Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Person person, HttpStatus status, String wrong) {
        ClaimStartPage start = pages.start(request, person, ClaimForm.of(Map.of()), "");
        return door.page(
                status,
                "intake/sheets",
                new SheetPage(
                        door.frame(request, pages.words().say("sheets.title")),
                        pages.words(),
                        start.documents(),
                        start.subjects(),
                        start.areas(),
                        wrong));
    }
}
