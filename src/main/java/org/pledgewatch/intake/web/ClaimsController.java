package org.pledgewatch.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;
import org.pledgewatch.accounts.web.DeskDoor;
import org.pledgewatch.accounts.web.Needs;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.intake.Drafts;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalDesk;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Adding a claim by form, from a document's record.
@Controller
class ClaimsController {
    private final ProposalDesk desk;
    private final Drafts drafts;
    private final TextGate gate;
    private final ClaimPages pages;
    private final DeskDoor door;

    ClaimsController(ProposalDesk desk, Drafts drafts, TextGate gate, ClaimPages pages, DeskDoor door) {
        this.desk = desk;
        this.drafts = drafts;
        this.gate = gate;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping("/desk/claims")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> start(HttpServletRequest request, Person person, @RequestParam Map<String, String> asked) {
        return door.page("intake/start", pages.start(request, person, ClaimForm.of(asked), ""));
    }

    @GetMapping("/desk/claims/new")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> form(
            HttpServletRequest request,
            Person person,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable Long replaces) {
        if (draft != null) {
            return drafts.find(person.actor(), draft)
                    .map(found -> goingOn(request, person, found))
                    .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
        }
        Optional<Drafts.Draft> begun = begun(person, ClaimForm.of(asked));
        if (begun.isPresent()) {
            return goingOn(request, person, begun.get());
        }
        if (replaces != null) {
            return desk.revisable(person, new ProposalNumber(replaces))
                    .map(Proposal::cells)
                    .map(cells -> page(
                            request,
                            person,
                            ClaimForm.revising(cells, replaces),
                            HttpStatus.OK,
                            ClaimPages.Said.NOTHING))
                    .orElseGet(() -> door.problem(request, HttpStatus.NOT_FOUND, "not-there"));
        }
        return page(request, person, ClaimForm.of(asked), HttpStatus.OK, ClaimPages.Said.NOTHING);
    }

    private ResponseEntity<byte[]> goingOn(HttpServletRequest request, Person person, Drafts.Draft draft) {
        return page(request, person, ClaimForm.of(draft.fields()), HttpStatus.OK, ClaimPages.Said.NOTHING.in(draft));
    }

    /// The newest draft of the same, so that a page that is loaded again has what was typed on it.
    private Optional<Drafts.Draft> begun(Person person, ClaimForm form) {
        return drafts.of(person.actor()).stream()
                .filter(one -> ClaimForm.of(one.fields()).isBegunFor(form))
                .findFirst();
    }

    /// Three buttons send the form: check, propose, and save for later.
    @PostMapping("/desk/claims")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            Person person,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "do", defaultValue = "check") String what) {
        ClaimForm form = ClaimForm.of(sent);
        AreaCode area =
                Subject.parse(form.text("subject")).map(ProposalDesk::stateOf).orElse(null);
        Assurance assurance = Assurance.of(sent);
        Optional<TextStop> stopped = gate.stops(person, form.typed(), assurance, "/desk/claims", area);
        if (stopped.isPresent()) {
            return page(
                    request,
                    person,
                    form,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ClaimPages.Said.stopped(Stopped.of(stopped.get(), person, area, assurance))
                            .in(kept(person, sent)));
        }
        return switch (what) {
            case "save" -> {
                if (isOfAnotherState(person, form)) {
                    yield door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
                }
                Drafts.Draft saved = drafts.save(person.actor(), draft(sent), version(sent), form.fields());
                yield page(request, person, form, HttpStatus.OK, ClaimPages.Said.NOTHING.in(saved));
            }
            case "propose" -> propose(request, person, form, sent);
            default -> answered(request, person, form, sent, desk.check(person, form.cells()), HttpStatus.OK);
        };
    }

    private Drafts.@Nullable Draft kept(Person person, Map<String, String> sent) {
        Long number = draft(sent);
        return number == null
                ? null
                : drafts.find(person.actor(), number)
                        .filter(one -> one.version() == version(sent))
                        .orElse(null);
    }

    private ResponseEntity<byte[]> propose(
            HttpServletRequest request, Person person, ClaimForm form, Map<String, String> sent) {
        Long replaces = form.number("replaces");
        ProposalDesk.Outcome outcome =
                desk.propose(person, form.cells(), replaces == null ? null : new ProposalNumber(replaces), draft(sent));
        return switch (outcome) {
            case ProposalDesk.Outcome.Proposed _ -> DeskDoor.on("/desk/mine", "proposed");
            case ProposalDesk.Outcome.Refused(var why) ->
                answered(request, person, form, sent, why, HttpStatus.BAD_REQUEST);
        };
    }

    private ResponseEntity<byte[]> answered(
            HttpServletRequest request,
            Person person,
            ClaimForm form,
            Map<String, String> sent,
            ProposalDesk.Checked checked,
            HttpStatus status) {
        Drafts.Draft kept = kept(person, sent);
        return switch (checked) {
            case ProposalDesk.Checked.Understood understood ->
                page(request, person, form, status, new ClaimPages.Said(understood, "", "", kept, Stopped.NOTHING));
            case ProposalDesk.Checked.Wrong(var column, var reason) ->
                page(
                        request,
                        person,
                        column.equals("replaces") ? form.ofItsOwn() : form,
                        HttpStatus.BAD_REQUEST,
                        ClaimPages.Said.wrong(ClaimForm.fieldOf(column), reason).in(kept));
            case ProposalDesk.Checked.NotTheirs _ -> door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        };
    }

    /// What the page's script sends now and then, so that nothing typed is lost. Answers which draft it is kept in.
    @PostMapping(path = "/desk/claims/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<Map<String, Object>> save(Person person, @RequestParam Map<String, String> sent) {
        ClaimForm form = ClaimForm.of(sent);
        if (isOfAnotherState(person, form)) {
            return told(HttpStatus.FORBIDDEN, Map.of());
        }
        Optional<TextStop> stopped =
                TextGate.stops(form.typed(), Assurance.of(sent).knowsWhereHelpIs());
        if (stopped.isPresent()) {
            return told(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("said", door.notSaved(stopped.get())));
        }
        Drafts.Draft saved = drafts.save(person.actor(), draft(sent), version(sent), form.fields());
        return told(
                HttpStatus.OK,
                Map.of(
                        "draft", saved.number(),
                        "version", saved.version(),
                        "said", pages.words().say("form.saved.now")));
    }

    private static ResponseEntity<Map<String, Object>> told(HttpStatus status, Map<String, Object> answer) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(answer);
    }

    private static boolean isOfAnotherState(Person person, ClaimForm form) {
        return Subject.parse(form.text("subject"))
                .filter(subject -> !person.may(Action.PROPOSE_CLAIM, ProposalDesk.stateOf(subject)))
                .isPresent();
    }

    @PostMapping("/desk/claims/drafts/{number}/discarded")
    @Needs(Action.PROPOSE_CLAIM)
    ResponseEntity<byte[]> discard(HttpServletRequest request, Person person, @PathVariable long number) {
        return drafts.discard(person.actor(), number)
                ? DeskDoor.on("/desk/claims", "draft-discarded")
                : door.problem(request, HttpStatus.NOT_FOUND, "not-there");
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Person person, ClaimForm form, HttpStatus status, ClaimPages.Said said) {
        Optional<Subject> subject = Subject.parse(form.text("subject"));
        Optional<Indicator> indicator = pages.indicator(form);
        Optional<Document> document = pages.document(form);
        if (subject.isEmpty() || indicator.isEmpty() || document.isEmpty()) {
            boolean chosenInPart = form.has("document") || form.has("subject") || form.has("indicator");
            return door.page(
                    chosenInPart ? HttpStatus.BAD_REQUEST : HttpStatus.OK,
                    "intake/start",
                    pages.start(
                            request, person, form, chosenInPart ? pages.words().say("start.incomplete") : ""));
        }
        if (!person.may(Action.PROPOSE_CLAIM, ProposalDesk.stateOf(subject.get()))) {
            return door.problem(request, HttpStatus.FORBIDDEN, "not-allowed");
        }
        return door.page(
                status,
                "intake/form",
                pages.form(request, person, form, subject.get(), indicator.get(), document.get(), said));
    }

    private static @Nullable Long draft(Map<String, String> sent) {
        String number = sent.getOrDefault("draft", "");
        return number.matches("[1-9]\\d{0,17}") ? Long.valueOf(number) : null;
    }

    private static int version(Map<String, String> sent) {
        String number = sent.getOrDefault("version", "");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
}
